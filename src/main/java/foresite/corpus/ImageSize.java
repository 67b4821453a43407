package foresite.corpus;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The width and height of an image in pixels, as its file's head says; both 0 where it does not.
 *
 * <p>Read from the formats' specifications: PNG 11.2.1, GIF89a 18, ITU T.81 B.2.2 (JPEG), Exif 2.3 4.6.4 (orientation),
 * RFC 9649 (WebP), ISO 23008-12 6.5.3 (AVIF), SVG 2 8.2.
 */
record ImageSize(int width, int height) {

    static final ImageSize UNKNOWN = new ImageSize(0, 0);

    /** Larger sizes are damaged files: browsers show no side of more than 65,535 pixels. */
    private static final int MAX_SIDE = 65_535;

    private static final Pattern SVG_ROOT = Pattern.compile("<(?:[\\w-]+:)?svg\\b([^>]*)>");
    private static final Pattern SVG_LENGTH =
            Pattern.compile("(?<![\\w-])(width|height)\\s*=\\s*[\"']\\s*(\\d{1,5})(?:\\.\\d*)?(?:px)?\\s*[\"']");
    private static final Pattern VIEW_BOX = Pattern.compile(
            "\\bviewBox\\s*=\\s*[\"']\\s*[-\\d.]+[\\s,]+[-\\d.]+[\\s,]+(\\d{1,5})(?:\\.\\d*)?[\\s,]+(\\d{1,5})(?:\\.\\d*)?\\s*[\"']");

    /** Returns the size of an image, found by the file's first bytes, whatever its name. */
    static ImageSize of(byte[] bytes) {
        try {
            ImageSize size = read(new Head(bytes));
            boolean known = size.width > 0 && size.height > 0 && size.width <= MAX_SIDE && size.height <= MAX_SIDE;
            return known ? size : UNKNOWN;
        } catch (IndexOutOfBoundsException e) {
            // The file is cut off.
            return UNKNOWN;
        }
    }

    private static ImageSize read(Head head) {
        if (head.has(0, "\u0089PNG\r\n\u001a\n")) {
            return new ImageSize(head.big(16, 4), head.big(20, 4));
        }
        if (head.has(0, "GIF8")) {
            return new ImageSize(head.little(6, 2), head.little(8, 2));
        }
        if (head.has(0, "\u00ff\u00d8")) {
            return jpeg(head);
        }
        if (head.has(0, "RIFF") && head.has(8, "WEBP")) {
            return webp(head);
        }
        if (head.has(4, "ftyp")) {
            return avif(head);
        }
        return svg(head);
    }

    /** Walks the segments up to the frame; an Exif segment before it may say that the picture lies on its side. */
    private static ImageSize jpeg(Head head) {
        boolean turned = false;
        int at = 2;
        while (head.big(at, 1) == 0xFF) {
            int marker = head.big(at + 1, 1);
            if (marker == 0xFF || marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8)) {
                at += marker == 0xFF ? 1 : 2;
                continue;
            }
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                int height = head.big(at + 5, 2);
                int width = head.big(at + 7, 2);
                return turned ? new ImageSize(height, width) : new ImageSize(width, height);
            }
            if (marker == 0xDA || marker == 0xD9) {
                return UNKNOWN;
            }
            if (marker == 0xE1 && head.has(at + 4, "Exif\0\0")) {
                turned = isTurned(head, at + 10);
            }
            at += 2 + Math.max(2, head.big(at + 2, 2));
        }
        return UNKNOWN;
    }

    /** Orientations 5 to 8 are shown with width and height exchanged. */
    private static boolean isTurned(Head head, int tiff) {
        boolean little = head.has(tiff, "II");
        int directory = tiff + head.number(tiff + 4, 4, little);
        int entries = head.number(directory, 2, little);
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if (head.number(entry, 2, little) == 0x0112) {
                int orientation = head.number(entry + 8, 2, little);
                return orientation >= 5 && orientation <= 8;
            }
        }
        return false;
    }

    private static ImageSize webp(Head head) {
        if (head.has(12, "VP8X")) {
            return new ImageSize(head.little(24, 3) + 1, head.little(27, 3) + 1);
        }
        if (head.has(12, "VP8L")) {
            int bits = head.little(21, 4);
            return new ImageSize((bits & 0x3FFF) + 1, ((bits >>> 14) & 0x3FFF) + 1);
        }
        return head.has(12, "VP8 ") ? new ImageSize(head.little(26, 2) & 0x3FFF, head.little(28, 2) & 0x3FFF) : UNKNOWN;
    }

    /** The largest of the sizes in the head is that of the whole picture; others are of its tiles or its thumbnail. */
    private static ImageSize avif(Head head) {
        ImageSize largest = UNKNOWN;
        for (int at = head.find("ispe", 0); at >= 0; at = head.find("ispe", at + 4)) {
            ImageSize size = new ImageSize(head.big(at + 8, 4), head.big(at + 12, 4));
            largest = size.width > largest.width ? size : largest;
        }
        return largest;
    }

    private static ImageSize svg(Head head) {
        Matcher root = SVG_ROOT.matcher(head.text());
        if (!root.find()) {
            return UNKNOWN;
        }
        int width = 0;
        int height = 0;
        for (Matcher length = SVG_LENGTH.matcher(root.group(1)); length.find(); ) {
            int pixels = Integer.parseInt(length.group(2));
            width = length.group(1).equals("width") ? pixels : width;
            height = length.group(1).equals("height") ? pixels : height;
        }
        Matcher box = VIEW_BOX.matcher(root.group(1));
        if ((width == 0 || height == 0) && box.find()) {
            return new ImageSize(Integer.parseInt(box.group(1)), Integer.parseInt(box.group(2)));
        }
        return new ImageSize(width, height);
    }

    /** The first bytes of a file; reading behind their end is an {@link IndexOutOfBoundsException}. */
    private static final class Head {

        /** Sizes are near the beginning, but for photographs with large notes before them. */
        private static final int SEARCHED = 64 * 1024;

        private final byte[] bytes;

        Head(byte[] bytes) {
            this.bytes = bytes;
        }

        boolean has(int at, String ascii) {
            if (at + ascii.length() > bytes.length) {
                return false;
            }
            for (int i = 0; i < ascii.length(); i++) {
                if ((bytes[at + i] & 0xFF) != ascii.charAt(i)) {
                    return false;
                }
            }
            return true;
        }

        int number(int at, int length, boolean little) {
            return little ? little(at, length) : big(at, length);
        }

        int big(int at, int length) {
            int number = 0;
            for (int i = 0; i < length; i++) {
                number = (number << 8) | (bytes[at + i] & 0xFF);
            }
            return number;
        }

        int little(int at, int length) {
            int number = 0;
            for (int i = length - 1; i >= 0; i--) {
                number = (number << 8) | (bytes[at + i] & 0xFF);
            }
            return number;
        }

        int find(String ascii, int from) {
            for (int at = from; at + ascii.length() <= Math.min(bytes.length, SEARCHED); at++) {
                if (has(at, ascii)) {
                    return at;
                }
            }
            return -1;
        }

        String text() {
            return new String(bytes, 0, Math.min(bytes.length, SEARCHED), StandardCharsets.UTF_8);
        }
    }
}
