package foresite.site;

/** What a signal says, each part as HTML without an element around it. */
public record SignalText(String description, Shift shift, String outlook, String drivingForce) {}
