package lanewise.verification;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Pictures of where a gradient is off: one PNG per block, an entry a square. From black over blue to green the
 * difference grows from 10⁻¹³ to 10⁻⁷ of the block's largest entry, on to yellow at 10⁻⁴ and red at 1. An entry that is not finite
 * is red as well; grey was not compared.
 */
final class HeatMap {

    private static final int SMALLEST_PICTURE = 256;
    private static final int LARGEST_SQUARE = 16;
    private static final int NOT_COMPARED = 0x808080;

    /** Colours at powers of ten of the relative difference. */
    private static final double[] EXPONENTS = {-13, -10, -7, -4, 0};

    private static final int[] COLOURS = {0x000000, 0x2040a0, 0x20a040, 0xf0e020, 0xe02020};

    private HeatMap() {}

    /** Writes the pictures of all blocks of which an entry was compared by itself, or is not finite; returns the files. */
    static List<Path> write(GradientReport report, Path directory) throws IOException {
        List<Path> files = new ArrayList<>();
        for (BlockReport block : report.blocks()) {
            boolean drawn = false;
            for (int i = 0; i < block.block().size(); i++) {
                drawn |= !Double.isNaN(block.numeric()[i]) || !Double.isFinite(block.analytic()[i]);
            }
            if (drawn) {
                Files.createDirectories(directory);
                String name = block.block().name().replaceAll("[^\\w.-]+", "-");
                Path file = directory.resolve(name + ".png");
                for (int other = 2; files.contains(file); other++) {
                    file = directory.resolve(name + "-" + other + ".png");
                }
                ImageIO.write(picture(block), "png", file.toFile());
                files.add(file);
            }
        }
        return files;
    }

    static BufferedImage picture(BlockReport report) {
        int rows = report.block().rows();
        int columns = report.block().columns();
        int square = Math.clamp(SMALLEST_PICTURE / Math.max(rows, columns), 1, LARGEST_SQUARE);
        BufferedImage image = new BufferedImage(columns * square, rows * square, BufferedImage.TYPE_INT_RGB);
        double scale = 0;
        for (int i = 0; i < rows * columns; i++) {
            if (!Double.isNaN(report.numeric()[i])) {
                scale = Math.max(scale, Math.max(Math.abs(report.analytic()[i]), Math.abs(report.numeric()[i])));
            }
        }
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int i = y / square * columns + x / square;
                image.setRGB(x, y, colour(report.analytic()[i], report.numeric()[i], scale));
            }
        }
        return image;
    }

    private static int colour(double analytic, double numeric, double scale) {
        if (!Double.isFinite(analytic)) {
            return COLOURS[COLOURS.length - 1];
        }
        if (Double.isNaN(numeric)) {
            return NOT_COMPARED;
        }
        double exponent = scale == 0 ? EXPONENTS[0] : Math.log10(Math.abs(analytic - numeric) / scale);
        if (Double.isNaN(exponent)) {
            return COLOURS[COLOURS.length - 1];
        }
        double clamped = Math.clamp(exponent, EXPONENTS[0], EXPONENTS[EXPONENTS.length - 1]);
        int k = 0;
        while (k < EXPONENTS.length - 2 && clamped > EXPONENTS[k + 1]) {
            k++;
        }
        double part = (clamped - EXPONENTS[k]) / (EXPONENTS[k + 1] - EXPONENTS[k]);
        int colour = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int low = COLOURS[k] >> shift & 0xff;
            int high = COLOURS[k + 1] >> shift & 0xff;
            colour |= (int) Math.round(low + part * (high - low)) << shift;
        }
        return colour;
    }
}
