package foresite.insight;

import java.nio.charset.StandardCharsets;

/**
 * The pseudo-random generator SplitMix64 (Steele, Lea and Flood, 2014), which {@code draw.js} has too: the same seed gives
 * the same numbers in both. Not thread-safe.
 */
final class SplitMix64 {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private long state;

    SplitMix64(long seed) {
        this.state = seed;
    }

    /** Returns the generator of a text: its seed is the FNV-1a hash, in 64 bits, of its bytes in UTF-8. */
    static SplitMix64 of(String text) {
        long hash = FNV_OFFSET;
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ Byte.toUnsignedInt(each)) * FNV_PRIME;
        }
        return new SplitMix64(hash);
    }

    /** Returns the next 64 bits. */
    long next() {
        state += GOLDEN;
        long mixed = (state ^ state >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }

    /** Returns a number from 0 to less than a positive bound, each as likely as the others. */
    int below(int bound) {
        // Of the 2^64 numbers, so many first ones are refused that the rest is a multiple of the bound.
        long refused = Long.remainderUnsigned(-bound, bound);
        long number = next();
        while (Long.compareUnsigned(number, refused) < 0) {
            number = next();
        }
        return (int) Long.remainderUnsigned(number, bound);
    }
}
