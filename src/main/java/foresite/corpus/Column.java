package foresite.corpus;

/** The columns of a report's tables that have a meaning; the keys are those of {@code columns:} in site.yaml. */
enum Column {
    NAME("name"),
    DESCRIPTION("description"),
    CHANGE("change"),
    OUTLOOK("outlook"),
    DRIVING_FORCE("drivingForce"),
    RELEVANCY("relevancy");

    private final String key;

    Column(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
