package org.daybook.app.ui.students;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.daybook.app.service.students.StudentCard;
import org.daybook.app.service.students.StudentCard.Allowed;
import org.daybook.app.service.students.StudentCard.FamilyLine;
import org.daybook.app.service.students.StudentCard.Member;
import org.daybook.app.service.students.StudentCard.MergedEntry;
import org.daybook.app.service.students.StudentCard.NextSession;
import org.daybook.app.service.students.StudentCard.Wallet;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Avatar;
import org.daybook.app.ui.control.Explained;
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

  /// What lies in the wallet.
  ///
  /// @param open shows its statement
  static Panel wallet(Wallet wallet, CardWords words, Runnable open) {
    var panel = new Panel(words.text("wallets.wallet"));
    var statement = new ActionButton(words.text("wallets.statement"), null, "Ctrl+L");
    statement.setId("walletStatement");
    statement.getStyleClass().add("small");
    statement.setOnAction(event -> open.run());
    panel.atEnd(statement);
    var available =
        new Label(words.money(wallet.currency(), wallet.balanceMinor() - wallet.heldMinor()));
    available.getStyleClass().add("semibold");
    available.setMinWidth(Region.USE_PREF_SIZE);
    var name = words.text("wallets.available");
    if (wallet.heldMinor() == 0) {
      panel.add(Panel.line(new Label(name), Panel.gap(), available));
    } else {
      var held = words.text("wallets.held.of", words.money(wallet.currency(), wallet.heldMinor()));
      panel.add(Panel.line(Panel.words(name, held), available));
    }
    return panel;
  }

  /// What is left of the student's packages of lessons, and giving or taking them.
  static Panel packages(
      StudentCard card, Allowed allowed, PackageViewModel model, CardWords words) {
    var panel = new Panel(words.text("students.packages"));
    var notPermitted = words.text("access.not_permitted");
    var grant = new ActionButton(words.text("students.package.grant"), null, null);
    grant.setId("grantPackage");
    grant.getStyleClass().add("small");
    grant.setOnAction(event -> model.askGrant());
    var mayGrant = new Explained(grant);
    mayGrant.forbid(allowed.grant() ? null : notPermitted);
    panel.atEnd(mayGrant);
    if (card.packages().isEmpty()) {
      panel.nothing(words.text("students.package.none"));
    }
    card.packages()
        .forEach(it -> {
          var left = new Label(words.text("students.package.left", it.remaining(), it.credits()));
          left.getStyleClass().add("semibold");
          left.setMinWidth(Region.USE_PREF_SIZE);
          var back = new ActionButton(words.text("students.package.give_back"), null, null);
          back.getStyleClass().addAll("small", "ghost");
          back.setAccessibleText(words.text("students.package.give_back.of", it.name()));
          back.setOnAction(event -> model.askGiveBack(card, it));
          var mayGiveBack = new Explained(back);
          mayGiveBack.forbid(allowed.giveBack() ? null : notPermitted);
          var end = new VBox(2, left, mayGiveBack);
          end.setAlignment(Pos.CENTER_RIGHT);
          panel.add(Panel.line(Panel.words(it.name(), it.about()), end));
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
