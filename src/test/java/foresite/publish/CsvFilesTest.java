package foresite.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFilesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "two words", "it's", "a=b", "1-2", "é 数据", " =1+1"})
    void plainCellStaysAsItIs(String value) {
        assertThat(CsvFiles.cell(value)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "=cmd|' /C calc'!A0"})
    void cellThatASpreadsheetWouldCalculateIsGuarded(String value) {
        assertThat(CsvFiles.cell(value)).isEqualTo("'" + value);
    }

    @Test
    void commasQuotesAndLineBreaksAreQuoted() {
        assertThat(CsvFiles.cell("a,b")).isEqualTo("\"a,b\"");
        assertThat(CsvFiles.cell("say \"hi\"")).isEqualTo("\"say \"\"hi\"\"\"");
        assertThat(CsvFiles.cell("a\nb")).isEqualTo("\"a\nb\"");
        assertThat(CsvFiles.cell("\ra")).isEqualTo("\"'\ra\"");
        assertThat(CsvFiles.cell("=HYPERLINK(\"x\",\"y\")")).isEqualTo("\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
    }
}
