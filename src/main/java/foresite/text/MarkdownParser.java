package foresite.text;

import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.ext.wikilink.WikiLinkExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.parser.core.ThematicBreakParser;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.InlineParserImpl;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.DataKey;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses Markdown within limits. Thread-safe. */
public final class MarkdownParser {

    /** Understands all Markdown that a site shows. */
    private static final Parser FULL = Parser.builder(options().set(Parser.THEMATIC_BREAK_PARSER, false))
            .customBlockParserFactory(new Rules())
            .customInlineParserFactory(Inlines::new)
            // With an inline parser of one's own, flexmark leaves definitions of links out.
            .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
            .build();

    /** Understands inline marks only: to it, any text is paragraphs. */
    private static final Parser INLINE = Parser.builder(withoutBlocks(options()))
            .customInlineParserFactory(Inlines::new)
            .build();

    /** Understands blocks only, and none of what is in them; definitions of links are text to it. */
    static final Parser BLOCKS = Parser.builder(new MutableDataSet()
                    .set(Parser.REFERENCE_PARAGRAPH_PRE_PROCESSOR, false)
                    .set(Parser.THEMATIC_BREAK_PARSER, false))
            .customBlockParserFactory(new Rules())
            .customInlineParserFactory(NoInlines::new)
            .build();

    private MarkdownParser() {}

    /** Returns a whole text as Markdown; empty if it exceeds what can be parsed everywhere in bounded time. */
    public static Optional<Document> full(String text) {
        return parsed(FULL, text);
    }

    /** Returns a line as inline Markdown; empty if it exceeds what can be parsed everywhere in bounded time. */
    public static Optional<Document> inline(String text) {
        return parsed(INLINE, text);
    }

    /**
     * Returns what keeps a whole text from being parsed, as the end of a sentence that begins with the text, such as "is
     * nested too deeply"; empty if nothing does.
     */
    public static Optional<String> limit(String text) {
        Optional<String> exceeded = MarkdownLimits.exceeded(text);
        return exceeded.isEmpty() && mayBeDeep(text) && full(text).isEmpty()
                ? Optional.of(MarkdownLimits.nested())
                : exceeded;
    }

    private static Optional<Document> parsed(Parser parser, String text) {
        if (MarkdownLimits.exceeded(text).isPresent()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.parse(text)).filter(document -> !MarkdownLimits.isTooDeep(document));
        } catch (RuntimeException e) {
            // flexmark has faults; what it cannot parse is text.
            return Optional.empty();
        }
    }

    /** Returns whether a text has as many signs that nest as too deep a text needs. */
    private static boolean mayBeDeep(String text) {
        int least = MarkdownLimits.MAX_DEPTH / 2;
        int signs = 0;
        for (int i = 0; i < text.length() && text.length() > least && signs <= least; i++) {
            signs += "*_~=[>-+.)".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        }
        return signs > least;
    }

    private static MutableDataSet options() {
        return new MutableDataSet()
                .set(
                        Parser.EXTENSIONS,
                        List.of(TablesExtension.create(), WikiLinkExtension.create(), new MarkedText.Extension()))
                .set(Parser.SPACE_IN_LINK_URLS, true)
                .set(TablesExtension.COLUMN_SPANS, false)
                .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
                .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
                .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
                .set(WikiLinkExtension.IMAGE_LINKS, true)
                .set(WikiLinkExtension.LINK_FIRST_SYNTAX, true);
    }

    private static MutableDataSet withoutBlocks(MutableDataSet options) {
        for (DataKey<Boolean> block : List.of(
                Parser.BLOCK_QUOTE_PARSER,
                Parser.FENCED_CODE_BLOCK_PARSER,
                Parser.HEADING_PARSER,
                Parser.HTML_BLOCK_PARSER,
                Parser.INDENTED_CODE_BLOCK_PARSER,
                Parser.LIST_BLOCK_PARSER,
                Parser.REFERENCE_PARAGRAPH_PRE_PROCESSOR,
                Parser.THEMATIC_BREAK_PARSER)) {
            options.set(block, false);
        }
        return options.set(Parser.EXTENSIONS, List.of(WikiLinkExtension.create(), new MarkedText.Extension()));
    }

    /** Reads rules from left to right. flexmark's own pattern calls itself for each sign, and a long rule exhausts the stack. */
    private static final class Rules implements CustomBlockParserFactory {

        private static final int LEAST_SIGNS = 3;
        private static final int INDENT_OF_CODE = 4;

        private final CustomBlockParserFactory original = new ThematicBreakParser.Factory();

        @Override
        public @Nullable Set<Class<?>> getAfterDependents() {
            return original.getAfterDependents();
        }

        @Override
        public @Nullable Set<Class<?>> getBeforeDependents() {
            return original.getBeforeDependents();
        }

        @Override
        public boolean affectsGlobalScope() {
            return original.affectsGlobalScope();
        }

        @Override
        public BlockParserFactory apply(DataHolder options) {
            return new AbstractBlockParserFactory(options) {
                @Override
                public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
                    BasedSequence line = state.getLine();
                    if (state.getIndent() >= INDENT_OF_CODE || !isRule(line, state.getNextNonSpaceIndex())) {
                        return BlockStart.none();
                    }
                    return BlockStart.of(new ThematicBreakParser(line.subSequence(state.getIndex())))
                            .atIndex(line.length());
                }
            };
        }

        private static boolean isRule(BasedSequence line, int from) {
            char sign = from < line.length() ? line.charAt(from) : ' ';
            int signs = 0;
            for (int i = from; i < line.length(); i++) {
                char c = line.charAt(i);
                if (c != sign && c != ' ' && c != '\t') {
                    return false;
                }
                signs += c == sign ? 1 : 0;
            }
            return signs >= LEAST_SIGNS && "*_-".indexOf(sign) >= 0;
        }
    }

    /** Reads what flexmark reads, in time that does not grow with the square of a text's length, or worse. */
    private static class Inlines extends InlineParserImpl {

        private static final Map<Pattern, Pattern> OURS = new ConcurrentHashMap<>();

        /** The longest label that CommonMark allows, in characters. */
        private static final int MAX_LABEL = 999;

        Inlines(
                DataHolder options,
                BitSet specialCharacters,
                BitSet delimiterCharacters,
                Map<Character, DelimiterProcessor> delimiterProcessors,
                LinkRefProcessorData linkRefProcessors,
                List<InlineParserExtensionFactory> extensions) {
            super(options, specialCharacters, delimiterCharacters, delimiterProcessors, linkRefProcessors, extensions);
        }

        /**
         * flexmark copies the whole text for each match, looks for one at each later place where there is none here, and
         * calls itself for each character of a long title, address or tag: its loops over groups give up nothing here, so
         * that they are loops indeed.
         */
        @Override
        public @Nullable BasedSequence match(Pattern pattern) {
            Matcher matcher = OURS.computeIfAbsent(pattern, Inlines::withoutRecursion)
                    .matcher(input)
                    .region(Math.min(index, input.length()), input.length());
            boolean here = pattern.pattern().startsWith("^");
            if (index >= input.length() || !(here ? matcher.lookingAt() : matcher.find())) {
                return null;
            }
            index = matcher.end();
            return input.subSequence(matcher.start(), matcher.end());
        }

        private static Pattern withoutRecursion(Pattern pattern) {
            return Pattern.compile(pattern.pattern().replace(")*", ")*+"), pattern.flags());
        }

        /**
         * Reads the label of a link from left to right. flexmark's own pattern tries every backslash as an escape and as a
         * letter, so its time doubles with each one behind a bracket that nothing closes.
         */
        @Override
        public int parseLinkLabel() {
            int length = labelLength();
            index += length;
            return length;
        }

        private int labelLength() {
            int end = Math.min(input.length(), index + MAX_LABEL + 2);
            if (index >= end || input.charAt(index) != '[') {
                return 0;
            }
            for (int i = index + 1; i < end; i++) {
                char c = input.charAt(i);
                if (c == ']') {
                    return i + 1 - index;
                }
                if (c == '[') {
                    return 0;
                }
                i += c == '\\' && i + 1 < end && "\\[]".indexOf(input.charAt(i + 1)) >= 0 ? 1 : 0;
            }
            return 0;
        }
    }

    /** Leaves the text of blocks as it is. */
    private static final class NoInlines extends InlineParserImpl {

        NoInlines(
                DataHolder options,
                BitSet specialCharacters,
                BitSet delimiterCharacters,
                Map<Character, DelimiterProcessor> delimiterProcessors,
                LinkRefProcessorData linkRefProcessors,
                List<InlineParserExtensionFactory> extensions) {
            super(options, specialCharacters, delimiterCharacters, delimiterProcessors, linkRefProcessors, extensions);
        }

        @Override
        public void parse(BasedSequence content, Node node) {
            // Only blocks count.
        }
    }
}
