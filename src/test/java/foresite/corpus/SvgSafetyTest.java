package foresite.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SvgSafetyTest {

    private static String problem(String svg) {
        return SvgSafety.problem(svg.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aDrawingIsSafe() {
        assertThat(problem("""
                        <?xml version="1.0"?>
                        <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
                        <svg xmlns="http://www.w3.org/2000/svg"><style>.one { fill: red }</style>
                        <a href="https://example.org"><text font-family="Inconsolata"><animate attributeName="opacity" to="1"/>caf&#233; = one</text></a>
                        <image href="data:image/png;base64,AAAA"/></svg>
                        """)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg><script>alert(1)</script></svg>",
                "<svg:svg><svg:SCRIPT>alert(1)</svg:SCRIPT></svg:svg>",
                "<svg onload=\"alert(1)\"/>",
                "<svg><g/onclick = 'x'/></svg>",
                "<svg><a href=\"javascript:alert(1)\"/></svg>",
                "<svg><a href=\"java&#115;cript&#x3a;alert(1)\"/></svg>",
                "<svg><a href=\"java\nscript:alert(1)\"/></svg>",
                "<svg><a href=\"data:text/html,x\"/></svg>",
                "<svg><foreignObject/></svg>",
                "<svg><set attributeName = 'onmouseover' to='alert(1)'/></svg>",
                "<svg><animate attributeName=\"xlink:href\" to='x'/></svg>",
                "<!DOCTYPE svg [<!ENTITY x 'y'>]><svg>&x;</svg>",
                "<?xml-stylesheet href='x.xsl'?><svg/>",
            })
    void aDrawingThatMayRunAScriptIsRefused(String svg) {
        assertThat(problem(svg)).isEqualTo("contains a script, or what could load one");
    }

    @Test
    void aDrawingInAnotherEncodingIsRefused() {
        assertThat(SvgSafety.problem("<svg/>".getBytes(StandardCharsets.UTF_16)))
                .isEqualTo("is not UTF-8");
    }
}
