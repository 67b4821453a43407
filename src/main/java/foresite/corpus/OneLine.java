package foresite.corpus;

import foresite.text.XmlText;

/** Text as a line of a report can hold it: the reader gives it back as it is. */
final class OneLine {

    private OneLine() {}

    /** Returns a text on one line, without spaces around it; line breaks and what cannot be printed become spaces. */
    static String of(String text) {
        return undamaged(text).replace('\r', ' ').replace('\n', ' ').strip();
    }

    /** Returns a text as the reader sees it, which replaces what cannot be printed and repairs what it takes for damage. */
    static String undamaged(String text) {
        String before;
        String after = text;
        do {
            before = after;
            after = XmlText.of(Mojibake.repair(before, new Told("")));
        } while (!after.equals(before));
        return after;
    }
}
