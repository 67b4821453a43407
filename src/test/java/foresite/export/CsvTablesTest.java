package foresite.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvTablesTest {

    /** Returns a table of one row with two cells, the second of which is the value. */
    private static String table(String value) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvTables.write(
                out,
                List.of(value),
                List.of(
                        new CsvTables.Column<>("id", row -> "1"),
                        new CsvTables.Column<>("value", Function.identity())));
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Returns the value as a reader of CSV gets it. */
    private static String read(String value) throws IOException {
        return CSVFormat.RFC4180
                .parse(new StringReader(table(value)))
                .getRecords()
                .get(1)
                .get(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "two words", "it's", "a=b", "1-2", "é 数据"})
    void plainCellStaysAsItIs(String value) throws IOException {
        assertThat(table(value)).isEqualTo("id,value\r\n1," + value + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {" =1+1", "#1", "a,b", "say \"hi\"", "a\nb", "a\r\nb", " "})
    void otherCellsAreReadAsTheyWere(String value) throws IOException {
        assertThat(read(value)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "＝1+1",
                "＋1",
                "－1",
                "＠SUM(A1)",
                "\tx",
                "\ra",
                "=cmd|' /C calc'!A0",
                "=HYPERLINK(\"x\",\"y\")"
            })
    void cellThatASpreadsheetWouldCalculateIsGuarded(String value) throws IOException {
        assertThat(read(value)).isEqualTo("'" + value);
    }

    @ParameterizedTest
    @ValueSource(chars = {0, 1, 8, 0x0B, 0x0C, 0x0E, 0x1B, 0x1F, 0x7F, 0x80, 0x9F, 0xFFFE, 0xFFFF})
    void forbiddenCharactersAreSpaces(char c) throws IOException {
        assertThat(read("a" + c + "b")).isEqualTo("a b");
    }

    @Test
    void commasQuotesAndLineBreaksAreQuoted() throws IOException {
        assertThat(table("a,b")).endsWith("1,\"a,b\"\r\n");
        assertThat(table("say \"hi\"")).endsWith("1,\"say \"\"hi\"\"\"\r\n");
        assertThat(table("a\nb")).endsWith("1,\"a\nb\"\r\n");
        assertThat(table("=HYPERLINK(\"x\",\"y\")")).endsWith("1,\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"\r\n");
    }
}
