package foresite.check.links;

import foresite.model.ContentPage;
import foresite.model.Corpus;
import foresite.model.Position;
import foresite.model.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The web addresses that the content links to, with the places of these links: the articles of the reports, and the links of
 * the owner's pages.
 *
 * @param places by address, without the fragment
 */
public record OutwardLinks(Map<String, List<Position>> places) {

    private static final Pattern ADDRESS = Pattern.compile("https?://[\\p{L}\\p{N}][^\\s<>\\[\\]\"`|\\\\]*");

    /** Characters that end a sentence, a quotation or an emphasis, although addresses may contain them as well. */
    private static final String ENDS = ".,;:!?*_'";

    private static final Pattern TICKS = Pattern.compile("`+");

    /** Possessive, so that a long line is read once. */
    private static final Pattern FENCE = Pattern.compile(" {0,3}(?:(?<ticks>`{3,}+)[^`]*|(?<tildes>~{3,}+).*)");

    /** Returns the links of all reports and pages. */
    public static OutwardLinks of(Corpus corpus, List<ContentPage> pages) {
        OutwardLinks links = new OutwardLinks(new TreeMap<>());
        for (Report report : corpus.reports()) {
            if (!report.link().shown().isEmpty()) {
                links.add(report.link().shown(), report.at());
            }
        }
        pages.forEach(links::add);
        return links;
    }

    /** Adds the links of a page. Addresses in code are examples, and left out. */
    private void add(ContentPage page) {
        String open = "";
        int number = page.at().line();
        for (String line : page.markdown().split("\n", -1)) {
            Matcher fence = FENCE.matcher(line);
            if (!open.isEmpty()) {
                open = closes(line.strip(), open) ? "" : open;
            } else if (fence.matches()) {
                open = fence.group("ticks") == null ? fence.group("tildes") : fence.group("ticks");
            } else {
                add(withoutCode(line), page.at().file(), number);
            }
            number++;
        }
    }

    /**
     * Returns a line with spaces in place of code: the text between two runs of back-ticks of the same length (CommonMark
     * 0.31, 6.1). The next run of each length is found in advance, so that the time is linear.
     */
    private static String withoutCode(String line) {
        List<MatchResult> runs = TICKS.matcher(line).results().toList();
        int[] closing = new int[runs.size()];
        Map<Integer, Integer> next = new HashMap<>();
        for (int i = runs.size() - 1; i >= 0; i--) {
            Integer before = next.put(runs.get(i).group().length(), i);
            closing[i] = before == null ? -1 : before;
        }
        StringBuilder text = new StringBuilder(line);
        for (int i = 0; i < runs.size(); i++) {
            if (closing[i] >= 0) {
                int from = runs.get(i).start();
                int to = runs.get(closing[i]).end();
                text.replace(from, to, " ".repeat(to - from));
                i = closing[i];
            }
        }
        return text.toString();
    }

    /** A fence is closed by at least as many of its own signs. */
    private static boolean closes(String line, String fence) {
        return line.length() >= fence.length() && line.chars().allMatch(c -> c == fence.charAt(0));
    }

    /** Adds the addresses of a line. One in brackets is complete; others end before the punctuation of their sentence. */
    private void add(String line, String file, int number) {
        Matcher address = ADDRESS.matcher(line);
        while (address.find()) {
            boolean bracketed = line.startsWith("](", address.start() - 2) || line.startsWith("<", address.start() - 1);
            String whole = withoutClosingBracket(address.group());
            add(bracketed ? whole : withoutEnds(whole), new Position(file, number, address.start() + 1));
        }
    }

    /** A closing bracket that was not opened in the address belongs to the text around it. */
    private static String withoutClosingBracket(String address) {
        int open = 0;
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (open < 0) {
                return address.substring(0, i);
            }
        }
        return address;
    }

    private static String withoutEnds(String address) {
        int end = address.length();
        while (ENDS.indexOf(address.charAt(end - 1)) >= 0) {
            end--;
        }
        return address.substring(0, end);
    }

    private void add(String link, Position at) {
        int hash = link.indexOf('#');
        String address = hash < 0 ? link : link.substring(0, hash);
        places.computeIfAbsent(address, none -> new ArrayList<>(1)).add(at);
    }
}
