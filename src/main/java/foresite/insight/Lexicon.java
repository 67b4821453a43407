package foresite.insight;

import java.util.Arrays;

/**
 * Numbers the words of a corpus from 0 in the order in which they are first met. The letters of all words lie in one
 * array and are found by open addressing, so that a word met again makes no object. Once every word is in, it may be
 * read from several threads.
 */
final class Lexicon {

    private char[] letters = new char[1 << 12];
    private int[] starts = new int[1 << 10];
    private int[] hashes = new int[1 << 10];

    /** A word's number and one; 0 where the place is free. Its length is a power of two. */
    private int[] slots = new int[1 << 11];

    private int size;

    int size() {
        return size;
    }

    /** Returns the number of a scanner's word, which is a new one if it is met for the first time. */
    int number(WordScanner word) {
        int hash = scattered(word.hash);
        int slot = slot(word, hash);
        return slots[slot] > 0 ? slots[slot] - 1 : add(word, hash, slot);
    }

    /** Returns the number of a scanner's word, or -1 if it was never met. */
    int find(WordScanner word) {
        return slots[slot(word, scattered(word.hash))] - 1;
    }

    private int slot(WordScanner word, int hash) {
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] > 0 && !isAt(slots[slot] - 1, word, hash)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean isAt(int number, WordScanner word, int hash) {
        int start = starts[number];
        if (hashes[number] != hash || starts[number + 1] - start != word.length) {
            return false;
        }
        int i = 0;
        while (i < word.length && letters[start + i] == word.letters[i]) {
            i++;
        }
        return i == word.length;
    }

    private int add(WordScanner word, int hash, int slot) {
        int number = size++;
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * size);
            starts = Arrays.copyOf(starts, 2 * size);
        }
        int start = starts[number];
        if (start + word.length > letters.length) {
            letters = Arrays.copyOf(letters, 2 * letters.length);
        }
        System.arraycopy(word.letters, 0, letters, start, word.length);
        starts[size] = start + word.length;
        hashes[number] = hash;
        slots[slot] = size;
        if (2 * size > slots.length) {
            grow();
        }
        return number;
    }

    private void grow() {
        slots = new int[2 * slots.length];
        int mask = slots.length - 1;
        for (int number = 0; number < size; number++) {
            int slot = hashes[number] & mask;
            while (slots[slot] > 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = number + 1;
        }
    }

    /** Scatters a hash: the table looks at its lower bits alone. */
    private static int scattered(int hash) {
        return hash ^ (hash >>> 15);
    }
}
