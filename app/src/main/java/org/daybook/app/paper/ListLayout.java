package org.daybook.app.paper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.app.paper.Canvas.Edge;
import org.daybook.app.paper.ListSheet.Cell;
import org.daybook.app.paper.ListSheet.Column;
import org.daybook.app.paper.ListSheet.Kind;
import org.daybook.app.paper.ListSheet.PageNumbers;
import org.daybook.app.paper.ListSheet.Row;

/// Lays a list out on as many pages as it takes. Every page says what it is, of how many, and what
/// its columns are; a section that goes on repeats its heading.
public final class ListLayout {
  private static final double MARGIN = 40;
  private static final double ROW = 27;
  private static final double SECTION = 27;
  private static final double COLUMN_HEAD = 20;
  private static final double FIRST_HEAD = 42;
  private static final double FURTHER_HEAD = 24;
  private static final double FACTS = 40;
  private static final double FOOT = 26;
  private static final double SIGNATURE = 52;
  private static final double BOX = 11;
  private static final double GAP = 8;
  private static final double BESIDE_ITEM = 17;

  private final Typesetter typesetter;
  private final PaperSize size;
  private final PageNumbers numbers;

  public ListLayout(Typesetter typesetter, PaperSize size, PageNumbers numbers) {
    this.typesetter = typesetter;
    this.size = size;
    this.numbers = numbers;
  }

  public List<Page> lay(ListSheet sheet) {
    var pages = broken(sheet);
    var widths = widths(sheet.columns());
    var laid = new ArrayList<Page>();
    for (int i = 0; i < pages.size(); i++) {
      var canvas = new Canvas(size, typesetter);
      double y = head(canvas, sheet, i == 0);
      y = columnHeads(canvas, sheet.columns(), widths, y);
      for (var item : pages.get(i).items()) {
        y = item(canvas, item, sheet.columns(), widths, y);
      }
      if (pages.get(i).signed()) {
        sign(canvas, sheet.signature(), y);
      }
      foot(canvas, sheet, numbers.of(i + 1, pages.size()));
      laid.add(canvas.page());
    }
    return laid;
  }

  /// A heading or a row.
  private sealed interface Item {
    record Heading(String words) implements Item {}

    record Line(Row row) implements Item {}

    default double height() {
      return this instanceof Heading ? SECTION : ROW;
    }
  }

  private record Broken(List<Item> items, boolean signed) {}

  private List<Broken> broken(ListSheet sheet) {
    var pages = new ArrayList<Broken>();
    List<Item> here = new ArrayList<>();
    double left = room(sheet, true);
    for (var section : sections(sheet)) {
      var heading = new Item.Heading(section.heading());
      boolean headed = !section.heading().isEmpty();
      boolean first = true;
      for (var row : section.rows()) {
        // A heading never stands alone at the foot of a page.
        double needed = ROW + (headed && first ? SECTION : 0);
        boolean turn = left < needed;
        if (turn) {
          pages.add(new Broken(List.copyOf(here), false));
          here.clear();
          left = room(sheet, false);
        }
        if (headed && (first || turn)) {
          here.add(heading);
          left -= heading.height();
        }
        here.add(new Item.Line(row));
        left -= ROW;
        first = false;
      }
    }
    boolean toSign = !sheet.signature().isEmpty();
    if (toSign && left < SIGNATURE) {
      // Nobody signs an empty page: the last row goes along.
      var along = lastRow(here);
      pages.add(new Broken(List.copyOf(here), false));
      here = along;
    }
    pages.add(new Broken(List.copyOf(here), toSign));
    return pages;
  }

  /// Takes the last row off a page, with the heading that it has there.
  private static List<Item> lastRow(List<Item> page) {
    var row = page.removeLast();
    var heading =
        page.reversed().stream().filter(Item.Heading.class::isInstance).findFirst().stream();
    if (!page.isEmpty() && page.getLast() instanceof Item.Heading) {
      page.removeLast();
    }
    return new ArrayList<>(Stream.concat(heading, Stream.of(row)).toList());
  }

  private static List<ListSheet.Section> sections(ListSheet sheet) {
    var sections = new ArrayList<>(sheet.sections());
    if (sheet.blankRows() > 0) {
      var blank = new Row(sheet.columns().stream().map(it -> Cell.empty()).toList());
      sections.add(new ListSheet.Section("", Collections.nCopies(sheet.blankRows(), blank)));
    }
    return sections;
  }

  private double room(ListSheet sheet, boolean first) {
    double head = first ? FIRST_HEAD + (sheet.facts().isEmpty() ? 0 : FACTS) : FURTHER_HEAD;
    return size.height() - 2 * MARGIN - head - COLUMN_HEAD - FOOT;
  }

  private double[] widths(List<Column> columns) {
    double fixed = columns.stream().mapToDouble(Column::points).sum();
    long shares = columns.stream().filter(it -> it.points() == 0).count();
    double share = shares == 0 ? 0 : (size.width() - 2 * MARGIN - fixed) / shares;
    return columns.stream().mapToDouble(it -> it.points() == 0 ? share : it.points()).toArray();
  }

  private double head(Canvas canvas, ListSheet sheet, boolean first) {
    double room = canvas.width() - 2 * MARGIN;
    if (!first) {
      double baseline = MARGIN + 10;
      double wide =
          canvas.write(sheet.title(), Style.strong(10), MARGIN, baseline, room / 2, Edge.START);
      canvas.write(
          sheet.subtitle(),
          Style.quiet(9),
          MARGIN + wide + GAP,
          baseline,
          room - wide - GAP,
          Edge.START);
      return MARGIN + FURTHER_HEAD;
    }
    canvas.write(sheet.title(), Style.strong(18), MARGIN, MARGIN + 15, room, Edge.START);
    canvas.write(sheet.subtitle(), Style.quiet(10), MARGIN, MARGIN + 31, room, Edge.START);
    return sheet.facts().isEmpty()
        ? MARGIN + FIRST_HEAD
        : facts(canvas, sheet.facts(), MARGIN + FIRST_HEAD);
  }

  private static double facts(Canvas canvas, List<ListSheet.Fact> facts, double y) {
    double each = (canvas.width() - 2 * MARGIN) / facts.size();
    for (int i = 0; i < facts.size(); i++) {
      double start = MARGIN + i * each;
      canvas.write(facts.get(i).name(), Style.quiet(7.5), start, y + 9, each - GAP, Edge.START);
      canvas.write(facts.get(i).words(), Style.strong(10), start, y + 23, each - GAP, Edge.START);
    }
    return y + FACTS;
  }

  private static double columnHeads(
      Canvas canvas, List<Column> columns, double[] widths, double y) {
    canvas.area(MARGIN, y, canvas.width() - 2 * MARGIN, COLUMN_HEAD, Shade.PALE);
    double start = MARGIN;
    for (int i = 0; i < columns.size(); i++) {
      var column = columns.get(i);
      var edge = column.kind() == Kind.NUMBER ? Edge.END : Edge.START;
      canvas.write(
          column.name(),
          new Style(Weight.STRONG, 8, Shade.BLACK),
          start + GAP / 2,
          y + 13,
          widths[i] - GAP,
          edge);
      start += widths[i];
    }
    return y + COLUMN_HEAD;
  }

  private double item(Canvas canvas, Item item, List<Column> columns, double[] widths, double y) {
    double room = canvas.width() - 2 * MARGIN;
    switch (item) {
      case Item.Heading(var words) ->
          canvas.write(words, Style.strong(10), MARGIN + GAP / 2, y + 19, room - GAP, Edge.START);
      case Item.Line(var row) -> row(canvas, row, columns, widths, y);
    }
    canvas.rule(MARGIN, y + item.height(), room, .5, Shade.LINE);
    return y + item.height();
  }

  private static void row(Canvas canvas, Row row, List<Column> columns, double[] widths, double y) {
    double start = MARGIN;
    for (int i = 0; i < columns.size(); i++) {
      var cell = row.cells().get(i);
      double inside = start + GAP / 2;
      double room = widths[i] - GAP;
      double baseline = y + BESIDE_ITEM;
      switch (columns.get(i).kind()) {
        case NUMBER -> canvas.write(cell.words(), Style.quiet(9), inside, baseline, room, Edge.END);
        case WORDS -> words(canvas, cell, inside, y, room);
        case BOX -> box(canvas, cell, inside, y, room);
        case BLANK ->
            canvas.write(cell.words(), Style.quiet(9), inside, baseline, room, Edge.START);
      }
      start += widths[i];
    }
  }

  private static void words(Canvas canvas, Cell cell, double start, double y, double room) {
    boolean two = !cell.below().isEmpty();
    canvas.write(
        cell.words(), Style.plain(10), start, y + (two ? 12.5 : BESIDE_ITEM), room, Edge.START);
    canvas.write(cell.below(), Style.quiet(7.5), start, y + 22.5, room, Edge.START);
  }

  private static void box(Canvas canvas, Cell cell, double start, double y, double room) {
    double top = y + (ROW - BOX) / 2;
    canvas.frame(start, top, BOX, BOX, .8, Shade.GREY);
    if (cell.ticked()) {
      canvas.tick(start, top, BOX);
    }
    canvas.write(
        cell.words(), Style.plain(9), start + BOX + 4, y + BESIDE_ITEM, room - BOX - 4, Edge.START);
  }

  private static void sign(Canvas canvas, String words, double y) {
    canvas.rule(MARGIN, y + SIGNATURE - 12, 210, .8, Shade.GREY);
    canvas.write(words, Style.quiet(8), MARGIN, y + SIGNATURE - 2, 210, Edge.START);
  }

  private static void foot(Canvas canvas, ListSheet sheet, String page) {
    double room = canvas.width() - 2 * MARGIN;
    double baseline = canvas.height() - MARGIN;
    canvas.write(sheet.foot(), Style.quiet(8), MARGIN, baseline, room * .75, Edge.START);
    canvas.write(page, Style.quiet(8), MARGIN + room * .75, baseline, room * .25, Edge.END);
  }
}
