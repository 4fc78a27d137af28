package nl.taartbord.join;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.StringReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class QrTest {
    private static final String ADDRESS = "https://taart.example.nl/mee#BLAUW-4217";
    private static final int SCALE = 4;

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static int side(Document svg) {
        return Integer.parseInt(svg.getDocumentElement().getAttribute("viewBox").split(" ")[2]);
    }

    private static int[] paint(Document svg) {
        int side = side(svg) * SCALE;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xffffff);
        String path = svg.getElementsByTagName("path").item(1).getAttributes().getNamedItem("d").getNodeValue();
        Matcher run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z").matcher(path);
        while (run.find()) {
            int from = Integer.parseInt(run.group(1)) * SCALE;
            int top = Integer.parseInt(run.group(2)) * SCALE;
            int width = Integer.parseInt(run.group(3)) * SCALE;
            for (int y = top; y < top + SCALE; y++) {
                Arrays.fill(pixels, y * side + from, y * side + from + width, 0);
            }
        }
        return pixels;
    }

    @Test
    void aScannerReadsIt() throws Exception {
        Document svg = parse(Qr.svg(ADDRESS, "Meedoen"));
        int side = side(svg) * SCALE;
        var picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, paint(svg))));
        assertEquals(ADDRESS, new QRCodeReader().decode(picture).getText());
    }

    @Test
    void itHasAQuietZoneAndATitle() throws Exception {
        Document svg = parse(Qr.svg(ADDRESS, "Meedoen met <\"Taart & co\">"));
        assertEquals("Meedoen met <\"Taart & co\">", svg.getElementsByTagName("title").item(0).getTextContent());
        assertEquals("img", svg.getDocumentElement().getAttribute("role"));
        int side = side(svg) * SCALE;
        int[] pixels = paint(svg);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                boolean quiet = Math.min(Math.min(x, y), Math.min(side - 1 - x, side - 1 - y)) < 4 * SCALE;
                assertTrue(!quiet || pixels[y * side + x] == 0xffffff);
            }
        }
    }

    @Test
    void tooMuchTextIsSaidSo() {
        assertThrows(IllegalArgumentException.class, () -> Qr.svg("x".repeat(3000), "Meedoen"));
    }
}
