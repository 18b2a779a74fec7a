package lanewise.optimize;

/** Leaves a line search in the middle, when the run is to end; the line knows why. */
final class SearchEnded extends RuntimeException {

    private static final long serialVersionUID = 1;

    SearchEnded() {
        super(null, null, false, false);
    }
}
