package foresite.model;

/** Told how far long work has come. Implementations are safe for use by several threads. */
public interface Progress {

    /** Says nothing to anyone. */
    Progress SILENT = new Progress() {
        @Override
        public void phase(String name, int total) {}

        @Override
        public void step(int done) {}
    };

    /** Starts a phase of {@code total} steps, which ends the one before. */
    void phase(String name, int total);

    /** Counts {@code done} more steps of the present phase. */
    void step(int done);
}
