package foresite.check.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers only: no name is asked for. */
final class OwnNetworkTest {

    private static final OwnNetwork NONE = new OwnNetwork(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::127.0.0.1",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2002:c0a8:101::1",
                "3fff::1",
                "100::1",
                "5f00::1"
            })
    void whatIsNotPublicIsNotAsked(String address) throws Exception {
        assertThat(NONE.has(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.1",
                "126.255.255.255",
                "128.0.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "192.0.1.1",
                "192.167.1.1",
                "198.20.0.1",
                "223.255.255.255",
                "2001:4860:4860::8888",
                "2606:4700::1111",
                "3ffe::1",
                "64:ff9b::101:101"
            })
    void whatIsPublicIs(String address) throws Exception {
        assertThat(NONE.has(InetAddress.getByName(address))).isFalse();
    }

    @Test
    void everyAddressOfThisMachineIsWithin() {
        OwnNetwork present = OwnNetwork.present();
        List<InetAddress> addresses = new ArrayList<>();
        try {
            NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .forEach(addresses::add);
        } catch (SocketException e) {
            throw new IllegalStateException(e);
        }
        assertThat(addresses).isNotEmpty().allMatch(present::has);
    }

    @Test
    void aPublicAddressOfTheMachineAndItsNeighborsAreWithin() throws Exception {
        OwnNetwork network = new OwnNetwork(
                List.of(OwnNetwork.Block.of("93.184.216.34/32"), OwnNetwork.Block.of("2606:2800:220:1::/64")));
        assertThat(network.has(InetAddress.getByName("93.184.216.34"))).isTrue();
        assertThat(network.has(InetAddress.getByName("64:ff9b::5db8:d822"))).isTrue();
        assertThat(network.has(InetAddress.getByName("93.184.216.35"))).isFalse();
        assertThat(network.has(InetAddress.getByName("2606:2800:220:1::7"))).isTrue();
        assertThat(network.has(InetAddress.getByName("2606:2800:220:2::7"))).isFalse();
    }
}
