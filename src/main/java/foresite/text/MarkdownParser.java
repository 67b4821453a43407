package foresite.text;

import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.ext.wikilink.WikiLinkExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.InlineParserImpl;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.DataKey;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** The parsers of Markdown, and the limits of what they are given. Thread-safe. */
public final class MarkdownParser {

    /** Understands all Markdown that a site shows. */
    public static final Parser FULL = Parser.builder(options()).build();

    /** Understands inline marks only: to it, any text is paragraphs. */
    public static final Parser INLINE = Parser.builder(withoutBlocks(options())).build();

    /** Understands blocks only, and none of what is in them; definitions of links are text to it. */
    static final Parser BLOCKS = Parser.builder(
                    new MutableDataSet().set(Parser.REFERENCE_PARAGRAPH_PRE_PROCESSOR, false))
            .customInlineParserFactory(NoInlines::new)
            .build();

    /** Longer texts are not parsed: flexmark needs seconds for some inputs of this size. */
    private static final int MAX_LENGTH = 200_000;

    /**
     * Texts with runs of back-ticks of more lengths than this are not parsed: for each run without a partner flexmark
     * looks through the whole text again. Honest texts have two or three.
     */
    private static final int MAX_BACK_TICK_LENGTHS = 40;

    /** Texts with more brackets are not parsed: flexmark's time grows with the square of open ones. */
    private static final int MAX_BRACKETS = 5_000;

    private MarkdownParser() {}

    /** Returns whether parsing a text might take seconds, or exhaust the stack. */
    public static boolean isTooComplex(String text) {
        if (text.length() > MAX_LENGTH) {
            return true;
        }
        BitSet backTicks = new BitSet();
        int brackets = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '`') {
                int start = i;
                while (i + 1 < text.length() && text.charAt(i + 1) == '`') {
                    i++;
                }
                backTicks.set(i - start);
            } else if (c == '[' || c == '<') {
                brackets++;
            }
        }
        return brackets > MAX_BRACKETS || backTicks.cardinality() > MAX_BACK_TICK_LENGTHS;
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
