package foresite.cli;

/** A number with its word, as people read it. */
final class Counted {

    private Counted() {}

    static String of(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
