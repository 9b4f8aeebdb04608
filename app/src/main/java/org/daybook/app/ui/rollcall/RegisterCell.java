package org.daybook.app.ui.rollcall;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.daybook.app.ui.control.AttendanceChip;
import org.daybook.app.ui.control.Avatar;
import org.daybook.app.ui.control.Badge;
import org.daybook.app.ui.control.Glyph;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.KeyCap;
import org.daybook.app.ui.control.Tone;
import org.daybook.app.ui.rollcall.RegisterRow.Note;
import org.daybook.app.ui.rollcall.RegisterRow.OtherMark;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.rollcall.AttendanceValue;
import org.jspecify.annotations.Nullable;

/// A row of the register. Its nodes are made once and reused as the list scrolls; showing another
/// student only sets texts and states.
final class RegisterCell extends ListCell<RegisterRow> {

  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private final Messages messages;
  private final MarkWords words;
  private final RegisterViewModel model;
  private final Avatar avatar = new Avatar();
  private final Label name = new Label();
  private final Label code = new Label();
  private final HBox notes = new HBox(4);
  private final List<AttendanceChip> chips = new ArrayList<>();
  private final HBox marked = new HBox(5);
  private final Label state = new Label();
  private final Glyph confirmed = Icon.CHECK.glyph(12);
  private final Glyph savedHere = Icon.SAVED_HERE.glyph(12);
  private final Button choose;
  private final List<Node> next;
  private final List<Node> nextAfterMark;
  private final HBox row;
  private @Nullable RegisterRow drawn;

  // Held here and only weakly by the model, which outlives cells.
  private final ChangeListener<Number> moved = (all, was, is) -> redraw();

  RegisterCell(Messages messages, MarkWords words, RegisterViewModel model) {
    this.messages = messages;
    this.words = words;
    this.model = model;
    this.choose = new Button(messages.text("rollcall.choose"), Icon.BOTH.glyph(12));
    Label nextWord = new Label(messages.text("rollcall.next"));
    nextWord.getStyleClass().addAll("meta", "faint");
    this.next = List.of(new KeyCap("Space"), nextWord);
    this.nextAfterMark = Stream.concat(Stream.of(confirmed), next.stream()).toList();
    this.row = compose();
    // Kept while the cell is empty: what is added again is styled again.
    setGraphic(row);
    model.cursorProperty().addListener(new WeakChangeListener<>(moved));
    setOnMousePressed(event -> model.moveTo(getIndex()));
  }

  private HBox compose() {
    name.getStyleClass().addAll("medium", "column-name");
    HBox who = new HBox(10, avatar, name);
    who.getStyleClass().add("column-student");
    HBox.setHgrow(who, Priority.ALWAYS);
    code.getStyleClass().addAll("secondary", "faint");
    code.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    HBox codeBox = new HBox(code);
    codeBox.getStyleClass().add("column-code");
    notes.getStyleClass().add("column-notes");
    listViewProperty()
        .subscribe(list -> {
          if (list != null) {
            RegisterColumns.showCodes(codeBox, list);
            RegisterColumns.showNotes(notes, list);
          }
        });
    HBox chipBox = new HBox(4);
    chipBox.getStyleClass().add("column-chips");
    for (var value : MarkWords.SHOWN) {
      AttendanceChip chip = new AttendanceChip(MarkWords.chip(value));
      chip.getStyleClass().add("column-" + chip.mark().styleClass());
      chip.setOnAction(event -> model.mark(getIndex(), value));
      chips.add(chip);
      chipBox.getChildren().add(chip);
    }
    choose.getStyleClass().setAll("button", "choose-mark");
    choose.setFocusTraversable(false);
    choose.setOnAction(event -> model.chooseMark(getIndex()));
    state.getStyleClass().add("meta");
    state.setMinWidth(Region.USE_PREF_SIZE);
    confirmed.getStyleClass().add("faint-icon");
    savedHere.getStyleClass().add("info-icon");
    marked.getStyleClass().add("column-marked");
    HBox composed = new HBox(who, codeBox, notes, chipBox, marked);
    composed.getStyleClass().add("student-row");
    return composed;
  }

  @Override
  protected void updateItem(@Nullable RegisterRow item, boolean empty) {
    super.updateItem(item, empty);
    row.setVisible(item != null && !empty);
    if (empty || item == null) {
      drawn = null;
      setAccessibleText(null);
      return;
    }
    showPerson(item);
    drawn = item;
    redraw();
  }

  private void showPerson(RegisterRow item) {
    if (drawn != null
        && drawn.studentId().equals(item.studentId())
        && drawn.notes().equals(item.notes())
        && Objects.equals(drawn.careNote(), item.careNote())) {
      return;
    }
    avatar.show(item.name(), item.studentId());
    name.setText(item.name());
    code.setText(item.code());
    notes.getChildren().clear();
    for (Note note : Note.values()) {
      if (item.notes().contains(note)) {
        notes.getChildren().add(badge(note));
      }
    }
    String care = item.careNote();
    if (care != null) {
      Badge badge = new Badge(Tone.INFO, Icon.INFO, messages.text("rollcall.note.care"));
      badge.setTooltip(new Tooltip(care));
      notes.getChildren().add(badge);
    }
  }

  private Badge badge(Note note) {
    String word = messages.text("rollcall.note." + note.name().toLowerCase(Locale.ROOT));
    return switch (note) {
      case GUEST, WALK_IN, BOOKED -> new Badge(Tone.ACCENT, word);
      case PAYMENT_PENDING -> new Badge(Tone.WARN, word);
      case BIRTHDAY -> new Badge(Tone.NEUTRAL, Icon.BIRTHDAY, word);
      case NOT_ON_ROSTER -> new Badge(Tone.EARLY, word);
    };
  }

  private void redraw() {
    RegisterRow item = drawn;
    if (item == null) {
      return;
    }
    boolean current = getIndex() == model.cursorProperty().get();
    row.pseudoClassStateChanged(CURRENT, current);
    OtherMark other = item.other();
    for (AttendanceChip chip : chips) {
      AttendanceValue value = MarkWords.value(chip.mark());
      if (value == item.value()) {
        chip.showSet(words.of(value, item.minutes()));
      } else if (other != null && other.value() == value) {
        showOther(chip, other);
      } else if (current) {
        chip.showOffered(words.of(value));
      } else {
        chip.showQuiet(words.of(value));
      }
    }
    showSaving(item, current);
    setAccessibleText(spoken(item));
  }

  private void showOther(AttendanceChip chip, OtherMark other) {
    String who = other.by();
    String first = who == null ? "" : who.replaceFirst("\\s.*", "");
    chip.showContested(
        messages.text("rollcall.contested", first, messages.time(other.at())),
        messages.text(
            "rollcall.contested.spoken",
            words.of(other.value(), other.minutes()),
            who == null ? "" : who,
            messages.time(other.at())));
  }

  private void showSaving(RegisterRow item, boolean current) {
    if (item.other() != null) {
      show(List.of(choose));
      return;
    }
    var at = item.markedAt();
    switch (item.saving()) {
      case UNMARKED -> show(current ? next : List.of());
      case TYPING -> {
        say(messages.text("rollcall.minutes"), "faint");
        show(List.of(state));
      }
      case SAVING -> show(List.of());
      case SAVED_HERE -> {
        say(messages.text("rollcall.saved"), "info-text");
        show(List.of(state, savedHere));
      }
      case CONFIRMED -> {
        if (current) {
          // A mark stays on its row, so that minutes can follow: the way on is said once more.
          show(nextAfterMark);
        } else {
          say(at == null ? "" : messages.time(at), "faint");
          show(List.of(state, confirmed));
        }
      }
    }
  }

  /// A list that scrolls mostly shows the same again; what is added again is styled again.
  private void show(List<? extends Node> nodes) {
    if (!marked.getChildren().equals(nodes)) {
      marked.getChildren().setAll(nodes);
    }
  }

  private void say(String words, String styleClass) {
    state.setText(words);
    if (!state.getStyleClass().contains(styleClass)) {
      state.getStyleClass().removeAll("faint", "info-text");
      state.getStyleClass().add(styleClass);
    }
  }

  private String spoken(RegisterRow item) {
    var said = item.name() + ", " + words.of(item.value(), item.minutes());
    return item.careNote() == null ? said : said + ", " + item.careNote();
  }
}
