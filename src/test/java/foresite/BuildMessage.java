package foresite;

/** Prints a line in the middle of Maven's build, which {@code mvn -q} would do in silence. */
public final class BuildMessage {

    private BuildMessage() {}

    /** Prints the arguments. */
    public static void main(String[] arguments) {
        System.out.println(String.join(" ", arguments));
    }
}
