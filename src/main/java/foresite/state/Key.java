package foresite.state;

import org.apache.commons.codec.digest.MurmurHash3;

/**
 * A hash of some content: the same bytes have the same key, and different bytes almost certainly different keys (128 bits
 * of MurmurHash3 by Austin Appleby, x64 variant). It does not protect against deliberate collisions; anyone who can write
 * the content can change the site anyway.
 */
public record Key(long high, long low) {

    /** The key that no content has. */
    public static final Key NONE = new Key(0, 0);

    /** Returns the key of some bytes. */
    public static Key of(byte[] bytes) {
        return of(bytes, bytes.length);
    }

    static Key of(byte[] bytes, int length) {
        long[] hash = MurmurHash3.hash128x64(bytes, 0, length, 0);
        return new Key(hash[0], hash[1]);
    }
}
