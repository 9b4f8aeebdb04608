package org.daybook.app.paper;

import java.util.List;

/// A list for paper: what it is, a few facts, and rows under columns, section by section.
///
/// @param subtitle what stands small beside the title, and with it again on every further page
/// @param sections each with a heading; one without is a plain list
/// @param blankRows empty rows behind the last, to write into
/// @param foot what stands small at the foot of every page
/// @param signature what somebody signs for at the end; empty for nothing
public record ListSheet(
    String title,
    String subtitle,
    List<Fact> facts,
    List<Column> columns,
    List<Section> sections,
    int blankRows,
    String foot,
    String signature) {
  public ListSheet {
    facts = List.copyOf(facts);
    columns = List.copyOf(columns);
    sections = List.copyOf(sections);
  }

  /// Something to know about the whole, with its name.
  public record Fact(String name, String words) {}

  /// What a column is for.
  public enum Kind {
    NUMBER,
    WORDS,
    /// A box to tick, with room for a few digits beside it.
    BOX,
    /// A line to write on.
    BLANK
  }

  /// @param points how wide it is; 0 for a share of what the others leave
  public record Column(String name, Kind kind, double points) {}

  /// @param heading empty for none
  public record Section(String heading, List<Row> rows) {
    public Section {
      rows = List.copyOf(rows);
    }
  }

  /// One cell for each column.
  public record Row(List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /// @param below what stands small under the words; empty for nothing
  /// @param ticked whether the box has its tick already
  public record Cell(String words, String below, boolean ticked) {
    public static Cell of(String words) {
      return new Cell(words, "", false);
    }

    public static Cell empty() {
      return of("");
    }
  }

  /// Says which page of how many one holds.
  @FunctionalInterface
  public interface PageNumbers {
    String of(int page, int pages);
  }
}
