package org.daybook.app.ui.students;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.daybook.app.service.cash.HeldPackage;
import org.daybook.app.service.students.StudentCard.FamilyLine;
import org.daybook.app.service.students.StudentCard.Member;
import org.daybook.app.service.students.StudentCard.MergedEntry;
import org.daybook.app.service.students.StudentCard.NextSession;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Avatar;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Paragraph;
import org.jspecify.annotations.Nullable;

/// The smaller panels of a card: what to heed, what comes next, who belongs together.
final class SidePanels {
  private SidePanels() {}

  static Panel note(String note, CardWords words) {
    var panel = new Panel(words.text("students.note"));
    panel.getStyleClass().add("note-panel");
    panel.beside(Icon.INFO.glyph(14));
    var paragraph = new Paragraph();
    paragraph.setWords(note);
    paragraph.getStyleClass().add("note-words");
    panel.add(paragraph);
    return panel;
  }

  /// @param open told the session that was chosen
  static Panel next(List<NextSession> sessions, CardWords words, Consumer<UUID> open) {
    var panel = new Panel(words.text("students.next"));
    if (sessions.isEmpty()) {
      panel.nothing(words.text("students.next.none"));
    }
    sessions.forEach(it -> panel.add(next(it, words, open)));
    return panel;
  }

  private static Button next(NextSession it, CardWords words, Consumer<UUID> open) {
    var title =
        it.course().isEmpty() ? it.cohort() : words.joined(List.of(it.course(), it.cohort()));
    var when = words.when(it);
    var line = Panel.line(Panel.words(title, when), Icon.FORWARD.glyph(14));
    return Panel.link(
        line, words.text("students.next.open", title, when), () -> open.accept(it.sessionId()));
  }

  /// @param open told the student that was chosen
  static Panel family(@Nullable FamilyLine family, CardWords words, Consumer<UUID> open) {
    var panel = new Panel(words.text("students.family"));
    if (family == null) {
      panel.nothing(words.text("students.family.unknown"));
      return panel;
    }
    StackPane tile = new StackPane(Icon.STUDENTS.glyph(16));
    tile.getStyleClass().add("icon-tile");
    var phone = family.phone();
    panel.add(
        Panel.line(
            tile,
            Panel.words(
                family.name(),
                phone == null
                    ? new Label(words.text("students.family.no_phone"))
                    : Panel.leftToRight(phone))));
    family.members().forEach(it -> panel.add(member(it, words, open)));
    return panel;
  }

  /// @param may whether the person may undo a merge
  /// @param undo told the entry that shall stand for itself again
  static Panel merged(
      List<MergedEntry> entries, boolean may, CardWords words, Consumer<MergedEntry> undo) {
    var panel = new Panel(words.text("students.merged"));
    entries.forEach(it -> panel.add(merged(it, may, words, undo)));
    return panel;
  }

  /// What is left of the student's packages of lessons.
  static Panel packages(List<HeldPackage> packages, CardWords words) {
    var panel = new Panel(words.text("students.packages"));
    packages.forEach(it -> {
      var left = new Label(words.text("students.package.left", it.remaining(), it.credits()));
      left.getStyleClass().add("semibold");
      left.setMinWidth(Region.USE_PREF_SIZE);
      panel.add(Panel.line(Panel.words(it.name(), it.about()), left));
    });
    return panel;
  }

  private static HBox merged(
      MergedEntry it, boolean may, CardWords words, Consumer<MergedEntry> undo) {
    var part = new ActionButton(words.text("students.merged.undo"), null, null);
    part.getStyleClass().addAll("small", "ghost");
    part.setAccessibleText(words.text("students.merged.undo.of", it.name(), it.code()));
    part.setDisable(!may);
    part.setOnAction(event -> undo.accept(it));
    return Panel.line(Panel.words(it.name(), words.merged(it)), part);
  }

  private static Button member(Member it, CardWords words, Consumer<UUID> open) {
    var parts = new ArrayList<String>();
    parts.add(it.code());
    parts.addAll(it.cohorts());
    var detail = words.joined(parts);
    var line =
        Panel.line(
            new Avatar(it.name(), it.studentId()),
            Panel.words(it.name(), detail),
            Icon.FORWARD.glyph(14));
    return Panel.link(line, it.name() + ", " + detail, () -> open.accept(it.studentId()));
  }
}
