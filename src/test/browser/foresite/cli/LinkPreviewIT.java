package foresite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A link to a report or topic shows what its page says first. */
final class LinkPreviewIT extends SampleInBrowser {

    private Locator preview;

    @BeforeEach
    void preview() {
        preview = page.locator(".preview");
    }

    private Locator link(String root) {
        page.navigate(root + "technologies/index.html");
        return page.locator("main a.technology").first();
    }

    private void gone() {
        preview.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    @Test
    void thePointerShowsItAndEscapePutsItAway() {
        Locator link = link(served());
        link.hover();
        preview.waitFor();
        assertThat(preview.locator("strong").textContent()).isEqualTo(link.textContent());
        assertThat(preview.locator("p").allTextContents()).hasSize(2).noneMatch(String::isBlank);
        assertThat(link.getAttribute("aria-describedby")).isEqualTo("preview");
        page.keyboard().press("Escape");
        gone();
        assertThat(link.getAttribute("aria-describedby")).isNull();
    }

    @Test
    void itStaysWhileThePointerIsOnItAndGoesAfterwards() {
        link(served()).hover();
        preview.hover();
        page.waitForTimeout(600);
        assertThat(preview.isVisible()).isTrue();
        page.mouse().move(2, 2);
        gone();
    }

    @Test
    void theKeyboardShowsItAsWell() {
        Locator link = link(served());
        link.focus();
        page.keyboard().press("Shift+Tab");
        page.keyboard().press("Tab");
        preview.waitFor();
        page.keyboard().press("Tab");
        page.waitForFunction("title => document.querySelector('.preview strong')?.textContent !== title", link.textContent());
    }

    @Test
    void itIsWithinTheWindowAtEveryWidth() {
        page.setViewportSize(320, 640);
        link(served()).hover();
        preview.waitFor();
        assertThat(preview.boundingBox().x).isNotNegative();
        assertThat(preview.boundingBox().x + preview.boundingBox().width).isLessThanOrEqualTo(320);
    }

    @Test
    void fromDiskThereIsNoneAndNoPageComplains() {
        link(disk()).hover();
        page.waitForTimeout(800);
        assertThat(preview.count()).isZero();
    }

    @Test
    void aSettingSwitchesItOff(@TempDir Path folder) throws IOException {
        BuiltSite.write(folder, "content/site.yaml", "previews: false\n");
        BuiltSite.write(folder, "content/digests/a.md", BuiltSite.REPORT);
        BuiltSite off = BuiltSite.of(folder.resolve("content"), folder.resolve("out"), "--quiet");
        assertThat(off.page("index.html").select("script[data-previews=off]")).hasSize(1);
    }
}
