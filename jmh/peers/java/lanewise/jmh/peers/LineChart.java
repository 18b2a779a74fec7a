package lanewise.jmh.peers;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * A chart of lines over a logarithmic axis with powers of two, and one level drawn across.
 *
 * @param title above the chart
 * @param xLabel below it
 * @param yLabel in its upper left corner
 * @param series the points of each line, in ascending x
 * @param level a value of y to draw a dashed line at
 * @param levelLabel what it is
 */
record LineChart(
        String title, String xLabel, String yLabel, Map<String, List<Point>> series, double level, String levelLabel) {

    private static final int WIDTH = 860;
    private static final int HEIGHT = 460;
    private static final int LEFT = 60;
    private static final int RIGHT = 150;
    private static final int TOP = 50;
    private static final int BOTTOM = 50;
    private static final int INK = 0x333333;
    private static final int GRID = 0xdddddd;

    /** The colours of Okabe and Ito, which colour-blind readers can tell apart. */
    private static final int[] COLORS = {0xd55e00, 0x0072b2, 0x009e73, 0xcc79a7, 0xe69f00, 0x56b4e9, 0x000000};

    /**
     * A point of a line.
     *
     * @param x positive
     * @param y from 0
     */
    record Point(double x, double y) {}

    /** What a chart is drawn on. */
    private interface Canvas {

        void line(double x1, double y1, double x2, double y2, int color, double width, boolean dashed);

        void dot(double x, double y, int color);

        void text(double x, double y, String text, int color);
    }

    /** Writes the chart beside each other as SVG and as PNG. */
    void write(Path withoutSuffix) throws IOException {
        Svg svg = new Svg(new StringBuilder());
        draw(svg);
        Path vector = withoutSuffix.resolveSibling(withoutSuffix.getFileName() + ".svg");
        Files.writeString(vector, svg.document());
        BufferedImage image = new BufferedImage(2 * WIDTH, 2 * HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.scale(2, 2);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        draw(new Pixels(graphics));
        graphics.dispose();
        Path pixels = withoutSuffix.resolveSibling(withoutSuffix.getFileName() + ".png");
        ImageIO.write(image, "png", pixels.toFile());
        System.out.println("# wrote " + vector + " and " + pixels);
    }

    private void draw(Canvas canvas) {
        double xMin = series.values().stream().flatMap(List::stream).mapToDouble(Point::x).min().orElseThrow();
        double xMax = series.values().stream().flatMap(List::stream).mapToDouble(Point::x).max().orElseThrow();
        double yMax = series.values().stream().flatMap(List::stream).mapToDouble(Point::y).max().orElseThrow();
        double step = niceStep(Math.max(yMax, level) / 6);
        double top = step * Math.ceil(Math.max(yMax, level) * 1.02 / step);
        canvas.text(LEFT, 22, title, INK);
        canvas.text(10, TOP - 12, yLabel, INK);
        canvas.text(LEFT + (WIDTH - LEFT - RIGHT) / 2.0, HEIGHT - 10, xLabel, INK);
        for (double y = 0; y <= top; y += step) {
            canvas.line(LEFT, y(y, top), WIDTH - RIGHT, y(y, top), GRID, 1, false);
            canvas.text(18, y(y, top) + 5, String.format(Locale.ROOT, "%.0f", y), INK);
        }
        for (double x = xMin; x <= xMax; x *= 2) {
            canvas.text(x(x, xMin, xMax) - 10, HEIGHT - BOTTOM + 20, String.format(Locale.ROOT, "%.0f", x), INK);
        }
        canvas.line(LEFT, y(level, top), WIDTH - RIGHT, y(level, top), INK, 1.5, true);
        canvas.text(LEFT + 8, y(level, top) - 6, levelLabel, INK);
        int index = 0;
        for (Map.Entry<String, List<Point>> entry : series.entrySet()) {
            int color = COLORS[index % COLORS.length];
            List<Point> points = entry.getValue();
            for (int i = 0; i < points.size(); i++) {
                double px = x(points.get(i).x, xMin, xMax);
                double py = y(points.get(i).y, top);
                canvas.dot(px, py, color);
                if (i > 0) {
                    Point before = points.get(i - 1);
                    canvas.line(x(before.x, xMin, xMax), y(before.y, top), px, py, color, index == 0 ? 3 : 1.5, false);
                }
            }
            double legend = TOP + 20 + 22.0 * index;
            canvas.line(WIDTH - RIGHT + 15, legend - 4, WIDTH - RIGHT + 40, legend - 4, color, index == 0 ? 3 : 1.5,
                    false);
            canvas.text(WIDTH - RIGHT + 46, legend, entry.getKey(), INK);
            index++;
        }
    }

    private static double x(double x, double min, double max) {
        double span = max > min ? Math.log(max / min) : 1;
        return LEFT + 15 + Math.log(x / min) / span * (WIDTH - LEFT - RIGHT - 30);
    }

    private static double y(double y, double top) {
        return HEIGHT - BOTTOM - y / top * (HEIGHT - TOP - BOTTOM);
    }

    /** 1, 2 or 5 times a power of ten, at least the argument. */
    private static double niceStep(double atLeast) {
        double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= atLeast) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    private record Svg(StringBuilder body) implements Canvas {

        @Override
        public void line(double x1, double y1, double x2, double y2, int color, double width, boolean dashed) {
            body.append(String.format(
                    Locale.ROOT,
                    "<line x1='%.1f' y1='%.1f' x2='%.1f' y2='%.1f' stroke='#%06x' stroke-width='%.1f'%s/>%n",
                    x1, y1, x2, y2, color, width, dashed ? " stroke-dasharray='6 4'" : ""));
        }

        @Override
        public void dot(double x, double y, int color) {
            body.append(String.format(Locale.ROOT, "<circle cx='%.1f' cy='%.1f' r='3' fill='#%06x'/>%n", x, y, color));
        }

        @Override
        public void text(double x, double y, String text, int color) {
            body.append(String.format(
                    Locale.ROOT, "<text x='%.1f' y='%.1f' fill='#%06x'>%s</text>%n", x, y, color,
                    text.replace("&", "&amp;").replace("<", "&lt;")));
        }

        String document() {
            return String.format(
                    Locale.ROOT,
                    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' font-family='sans-serif' font-size='13'>%n"
                            + "<rect width='100%%' height='100%%' fill='white'/>%n%s</svg>%n",
                    WIDTH, HEIGHT, body);
        }
    }

    private record Pixels(Graphics2D graphics) implements Canvas {

        @Override
        public void line(double x1, double y1, double x2, double y2, int color, double width, boolean dashed) {
            graphics.setColor(new Color(color));
            graphics.setStroke(
                    dashed
                            ? new BasicStroke(
                                    (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {6, 4},
                                    0)
                            : new BasicStroke((float) width));
            graphics.draw(new Line2D.Double(x1, y1, x2, y2));
        }

        @Override
        public void dot(double x, double y, int color) {
            graphics.setColor(new Color(color));
            graphics.fill(new Ellipse2D.Double(x - 3, y - 3, 6, 6));
        }

        @Override
        public void text(double x, double y, String text, int color) {
            graphics.setColor(new Color(color));
            graphics.drawString(text, (float) x, (float) y);
        }
    }
}
