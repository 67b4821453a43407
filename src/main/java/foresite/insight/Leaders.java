package foresite.insight;

import java.util.Arrays;

/**
 * Keeps the greatest of the scores offered, at most so many: a heap whose root is the least of them, and is replaced
 * when a greater one comes. Equal scores go by their tie number, the greater first; no two offers share both. For one
 * thread.
 */
final class Leaders {

    /** Score and tie number in one: the bits of a float that is not negative are in the order of the floats. */
    private final long[] heap;

    private int size;

    Leaders(int limit) {
        heap = new long[limit];
    }

    /**
     * Offers a score.
     *
     * @param score above 0
     * @param tie from 0
     */
    void offer(float score, int tie) {
        long offered = ((long) Float.floatToRawIntBits(score) << Integer.SIZE) | tie;
        if (size < heap.length) {
            rise(size++, offered);
        } else if (size > 0 && offered > heap[0]) {
            sink(offered);
        }
    }

    /** Takes all out, and returns their tie numbers, those of the greatest scores first. */
    int[] take() {
        Arrays.sort(heap, 0, size);
        int[] ties = new int[size];
        for (int i = 0; i < size; i++) {
            ties[i] = (int) heap[size - 1 - i];
        }
        size = 0;
        return ties;
    }

    private void rise(int from, long offered) {
        int at = from;
        while (at > 0 && heap[(at - 1) / 2] > offered) {
            heap[at] = heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        heap[at] = offered;
    }

    private void sink(long offered) {
        int at = 0;
        int child = 1;
        while (child < size) {
            if (child + 1 < size && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[child] >= offered) {
                break;
            }
            heap[at] = heap[child];
            at = child;
            child = 2 * at + 1;
        }
        heap[at] = offered;
    }
}
