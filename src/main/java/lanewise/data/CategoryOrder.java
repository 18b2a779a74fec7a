package lanewise.data;

/** In which order classes and categories that a reader learns from a file are numbered. */
public enum CategoryOrder {
    /** By value if all are numbers, else by their characters; so the order of the rows does not matter. */
    SORTED,
    /** The one that comes first in the file is number 0. */
    APPEARANCE
}
