package foresite.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ImageSizeTest {

    private static final ImageSize SIZE = new ImageSize(300, 200);

    private static byte[] hex(String bytes) {
        return HexFormat.of().parseHex(bytes.replace(" ", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // PNG, GIF
                "89504e470d0a1a0a 0000000d 49484452 0000012c 000000c8 08020000",
                "474946383961 2c01 c800 800000",
                // JPEG: a note, then the frame
                "ffd8 ffe0 0010 4a46494600010101004800480000 ffc0 0011 08 00c8 012c 03",
                // JPEG lying on its side: Exif orientation 6, the frame is 200 by 300
                "ffd8 ffe1 0022 457869660000 49492a0008000000 0100 1201 0300 01000000 06000000 00000000"
                        + " ffc2 0011 08 012c 00c8 03",
                // WebP: lossy, lossless, extended
                "52494646 00000000 57454250 56503820 00000000 000000 9d012a 2c01 c800",
                "52494646 00000000 57454250 5650384c 00000000 2f 2bc13100",
                "52494646 00000000 57454250 56503858 0a000000 00000000 2b0100 c70000",
                // AVIF: the size of a thumbnail, then that of the picture
                "0000001c 66747970 61766966 00000000 69737065 00000000 0000000a 0000000a 00000014 69737065 00000000"
                        + " 0000012c 000000c8",
            })
    void theHeadOfAFileSaysItsSize(String head) {
        assertThat(ImageSize.of(hex(head))).isEqualTo(SIZE);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "<svg width=\"300\" height=\"200px\"/>",
                "<?xml version='1.0'?><!-- a note --><svg height='200.5' width='300' stroke-width='7'></svg>",
                "<svg viewBox=\"0 0 300 200\"></svg>",
                "<svg width=\"100%\" viewBox=\"-5 -5 300 200\"></svg>",
            })
    void aDrawingSaysItInItsRoot(String svg) {
        assertThat(ImageSize.of(svg.getBytes(StandardCharsets.UTF_8))).isEqualTo(SIZE);
    }

    @Test
    void whatIsCutOffOrNoImageHasNoSize() {
        byte[] png = hex("89504e470d0a1a0a 0000000d 49484452 0000012c 000000c8");
        for (int length = 0; length < png.length; length++) {
            assertThat(ImageSize.of(Arrays.copyOf(png, length))).isEqualTo(ImageSize.UNKNOWN);
        }
        assertThat(ImageSize.of("no image".getBytes(StandardCharsets.UTF_8))).isEqualTo(ImageSize.UNKNOWN);
        assertThat(ImageSize.of(hex("ffd8 ffd9"))).isEqualTo(ImageSize.UNKNOWN);
    }
}
