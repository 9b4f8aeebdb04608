package org.daybook.app.ui.gallery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.daybook.app.ui.control.Abreast;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.ApprovalPane;
import org.daybook.app.ui.control.Attendance;
import org.daybook.app.ui.control.AttendanceChip;
import org.daybook.app.ui.control.AttendanceStrip;
import org.daybook.app.ui.control.AttendanceStrip.Entry;
import org.daybook.app.ui.control.Avatar;
import org.daybook.app.ui.control.Badge;
import org.daybook.app.ui.control.CardPanel;
import org.daybook.app.ui.control.ChosenList;
import org.daybook.app.ui.control.CodeField;
import org.daybook.app.ui.control.CountStrip;
import org.daybook.app.ui.control.DayField;
import org.daybook.app.ui.control.DropList;
import org.daybook.app.ui.control.EmptyState;
import org.daybook.app.ui.control.Explained;
import org.daybook.app.ui.control.FittingLabel;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.IconField;
import org.daybook.app.ui.control.KeyCap;
import org.daybook.app.ui.control.NavItem;
import org.daybook.app.ui.control.OperationDots;
import org.daybook.app.ui.control.Paragraph;
import org.daybook.app.ui.control.Pill;
import org.daybook.app.ui.control.ProgressRow;
import org.daybook.app.ui.control.ProportionBar;
import org.daybook.app.ui.control.QrCode;
import org.daybook.app.ui.control.SafePanel;
import org.daybook.app.ui.control.ScrolledRoom;
import org.daybook.app.ui.control.Segments;
import org.daybook.app.ui.control.Step;
import org.daybook.app.ui.control.StepStrip;
import org.daybook.app.ui.control.SyncPill;
import org.daybook.app.ui.control.Toast;
import org.daybook.app.ui.control.Tone;
import org.daybook.app.ui.control.TroublePanel;
import org.daybook.app.ui.control.YieldingBox;
import org.daybook.app.ui.text.Messages;

/// One page with a row for each family of controls. The words are those of the program, so the page
/// also shows how they fit in each language.
final class GalleryPage extends VBox {

  private final Messages messages;

  GalleryPage(Messages messages) {
    super(12);
    this.messages = messages;
    getStyleClass().add("page");
    HBox columns = new HBox(16, left(), right());
    VBox.setVgrow(columns, Priority.ALWAYS);
    getChildren().add(columns);
  }

  private VBox left() {
    VBox column = new VBox(12);
    column.setPrefWidth(780);
    column
        .getChildren()
        .addAll(
            row("Buttons", buttons()),
            row("Chips of a register", chips()),
            row("Strip of marks", strip()),
            row("Counts", counts()),
            row("Avatars and badges", people()),
            row("Pills", pills()),
            row("Fields", fields()),
            row("Code", new HBox(32, code(), qr())),
            row("Sync pill", syncPills()),
            row("Operation", operations()),
            row("Question", new SampleQuestion().pane(messages)));
    return column;
  }

  private VBox right() {
    VBox column = new VBox(12);
    HBox.setHgrow(column, Priority.ALWAYS);
    column
        .getChildren()
        .addAll(
            row("Rail, approval", yielding(rail(), approval())),
            row("Progress", progress()),
            row("Steps", steps()),
            row("Safe, trouble", panels()),
            row("Toast, day", new Abreast(8, List.of(toast(), day()))),
            row("Choice", choice()),
            row("Empty", new ScrolledRoom(nothing())));
    return column;
  }

  private EmptyState nothing() {
    return new EmptyState(Icon.ROLL_CALL, word("empty.title"), word("empty.hint"));
  }

  private Node buttons() {
    ActionButton primary = new ActionButton(word("primary"), null, "Ctrl+Enter");
    primary.getStyleClass().add("primary");
    ActionButton ghost = new ActionButton(word("undo"), Icon.UNDO, "Ctrl+Z");
    ghost.getStyleClass().add("ghost");
    ActionButton disabled = new ActionButton(word("primary"), null, null);
    disabled.getStyleClass().add("primary");
    disabled.setDisable(true);
    return flow(
        primary,
        new ActionButton(word("rest"), null, "Ctrl+R"),
        ghost,
        new Explained(disabled),
        segments());
  }

  private Segments<Integer> segments() {
    Segments<Integer> segments = new Segments<>(1);
    segments.show(
        List.of(
            new Segments.Segment<>(1, word("all")),
            new Segments.Segment<>(2, word("mine")),
            new Segments.Segment<>(3, word("solved"))));
    return segments;
  }

  private Node chips() {
    VBox rows = new VBox(4);
    for (int state = 0; state < 3; state++) {
      HBox row = new HBox(4);
      for (Attendance mark : Attendance.values()) {
        AttendanceChip chip = new AttendanceChip(mark);
        chip.setPrefWidth(mark == Attendance.LEFT_EARLY ? 112 : 104);
        String name = markWord(mark);
        switch (state) {
          case 0 -> chip.showQuiet(name);
          case 1 -> chip.showOffered(name);
          default -> chip.showSet(name);
        }
        row.getChildren().add(chip);
      }
      rows.getChildren().add(row);
    }
    AttendanceChip contested = new AttendanceChip(Attendance.ABSENT);
    contested.setPrefWidth(104);
    contested.showContested(word("contested"), word("contested"));
    rows.getChildren().add(new HBox(contested));
    return rows;
  }

  private Node strip() {
    AttendanceStrip strip = new AttendanceStrip();
    List<Entry> entries = new ArrayList<>();
    for (Attendance mark : Attendance.values()) {
      for (int i = 0; i < 4; i++) {
        LocalDate day = LocalDate.of(2026, 9 + entries.size() / 8, 1);
        entries.add(new Entry(mark, markWord(mark), messages.month(day)));
      }
    }
    strip.show(entries, messages.text("students.attendance"));
    return strip;
  }

  private Node counts() {
    CountStrip strip = new CountStrip();
    Map<Attendance, String> words = forEach(this::markWord);
    strip.compose(words, word("unmarked"));
    strip.show(forEach(mark -> messages.number(mark.key().charAt(0) % 9)), messages.number(9));
    ProportionBar bar = new ProportionBar();
    bar.show(forEach(mark -> mark.key().charAt(0) % 9), 34);
    return new VBox(8, bar, strip);
  }

  private static <T> Map<Attendance, T> forEach(Function<Attendance, T> value) {
    Map<Attendance, T> all = new EnumMap<>(Attendance.class);
    for (Attendance mark : Attendance.values()) {
      all.put(mark, value.apply(mark));
    }
    return all;
  }

  private Node people() {
    return flow(
        new Avatar("Adaeze Okonkwo", 0),
        new Avatar("آدم شريف", 1),
        new Avatar("अनन्या कृष्णमूर्ति", 2),
        new Avatar("Jana Nováková", 3),
        new Avatar("Nguyễn Minh Anh", 4),
        new Badge(Tone.ACCENT, word("trial")),
        new Badge(Tone.EARLY, word("makeup")),
        new Badge(Tone.WARN, word("owes")),
        new Badge(Tone.NEUTRAL, Icon.BIRTHDAY, word("birthday")),
        new Badge(Tone.OK, word("underway")),
        new KeyCap("Ctrl+K"),
        new KeyCap("Space"));
  }

  private Node pills() {
    FittingLabel beside = new FittingLabel();
    beside.say(List.of(word("rejected")));
    return flow(
        beside,
        new Pill(Tone.BAD, Icon.CROSS, word("rejected")),
        new Pill(Tone.WARN, Icon.TWO_VERSIONS, word("versions")),
        new Pill(Tone.OK, Icon.CHECK, word("accepted")),
        new Pill(Tone.INFO, Icon.SAVED_HERE, word("saved")));
  }

  private Node fields() {
    IconField search = new IconField(Icon.SEARCH, word("search"), "Ctrl+K");
    search.getStyleClass().add("search-field");
    search.setPrefWidth(320);
    IconField scan = new IconField(Icon.SCAN, word("scan"), "/");
    scan.setPrefWidth(258);
    return flow(search, scan);
  }

  private Node code() {
    CodeField code = new CodeField();
    code.setValue("K7QF-29MD");
    CodeField partial = new CodeField();
    partial.setValue("K7");
    return new VBox(8, code, partial);
  }

  private Node qr() {
    return new QrCode("K7QF-29MD", word("scan"), 96);
  }

  private Node approval() {
    ApprovalPane approval = new ApprovalPane(word("approval.who"), word("approval.pin"));
    HBox.setHgrow(approval, Priority.ALWAYS);
    approval.show(List.of(new ApprovalPane.Person(new UUID(0, 1), word("approval.name"), null)));
    return approval;
  }

  private Node syncPills() {
    FlowPane pills = flow();
    for (SyncPill.State state : SyncPill.State.values()) {
      SyncPill pill = new SyncPill();
      pill.show(state, word("sync." + state.name().toLowerCase(Locale.ROOT)));
      pills.getChildren().add(pill);
    }
    return pills;
  }

  private Node operations() {
    FlowPane all = flow();
    for (OperationDots.State state : OperationDots.State.values()) {
      OperationDots dots = new OperationDots();
      dots.show(state);
      all.getChildren().add(dots);
    }
    return all;
  }

  private Node rail() {
    NavItem here = new NavItem(Icon.ROLL_CALL, messages.text("place.roll_call"), "F2");
    here.setHere(true);
    NavItem counted = new NavItem(Icon.ATTENTION, messages.text("place.attention"), "F7");
    counted.setCount(2, messages.number(2), messages.counted("shell.attention.waiting", 2));
    NavItem barred = new NavItem(Icon.REPORTS, messages.text("place.reports"), "F8");
    barred.setUnavailable(messages.text("access.not_permitted"));
    VBox rail = new VBox(2, here, counted, barred);
    rail.setMaxWidth(160);
    return rail;
  }

  private Node progress() {
    ProgressRow done = new ProgressRow();
    done.show(word("load.students"), 18440, 18440, messages.number(18440), of(18440));
    ProgressRow loading = new ProgressRow();
    loading.show(word("load.enrolments"), 41208, 57910, messages.number(41208), of(57910));
    ProgressRow waiting = new ProgressRow();
    waiting.show(word("load.history"), 0, 96330, messages.number(0), of(96330));
    return new VBox(done, loading, waiting);
  }

  private String of(long total) {
    return messages.text("gallery.of", total);
  }

  private Node steps() {
    Step first = new Step("1", word("step.enrol"), false);
    first.show(Step.State.DONE, word("step.enrol.detail"));
    Step second = new Step("2", word("step.load"), true);
    second.show(Step.State.CURRENT, word("step.load.detail"));
    StepStrip strip = new StepStrip();
    strip.show(
        List.of(
            new StepStrip.Mark(word("step.enrol"), Step.State.DONE),
            new StepStrip.Mark(word("step.load"), Step.State.CURRENT)),
        List.of(messages.number(1), messages.number(2)));
    return new VBox(first, second, strip);
  }

  private Node panels() {
    TroublePanel trouble = new TroublePanel();
    trouble.show(word("trouble"), word("trouble.advice"));
    Paragraph paragraph = new Paragraph();
    paragraph.setWords(word("trouble.advice"));
    CardPanel card = new CardPanel(word("safe"), "panel");
    card.nothing(word("trouble.advice"));
    return new VBox(8, new SafePanel(word("safe")), trouble, paragraph, card);
  }

  private Node choice() {
    UUID chosen = new UUID(0, 1);
    ChosenList<UUID> list =
        new ChosenList<>(word("trial"), Function.identity(), _ -> candidate(word("trial")));
    list.show(List.of(chosen));
    list.select(chosen);
    list.setPrefHeight(54);
    return new VBox(8, list, drop());
  }

  private Node drop() {
    return new DropList<>(
        FXCollections.observableArrayList(word("trial"), word("makeup")),
        GalleryPage::candidate,
        _ -> {});
  }

  private static HBox candidate(String name) {
    HBox row = new HBox(new Label(name));
    row.getStyleClass().add("candidate-row");
    return row;
  }

  private static YieldingBox yielding(Node... nodes) {
    var box = new YieldingBox();
    box.setSpacing(24);
    box.getChildren().setAll(nodes);
    return box;
  }

  private DayField day() {
    var day = new DayField("day");
    day.speak(messages.dayFormat(), word("all"));
    day.setValue(LocalDate.of(2026, 11, 16));
    return day;
  }

  private Node toast() {
    Toast toast = new Toast(word("undo"));
    // On a screen it floats above the foot.
    toast.setStyle("-fx-translate-y: 0");
    toast.show(word("toast"), Duration.seconds(10), toast::dismiss);
    return new HBox(toast);
  }

  private String markWord(Attendance mark) {
    return word("mark." + mark.name().toLowerCase(Locale.ROOT));
  }

  private String word(String key) {
    return messages.text("gallery." + key);
  }

  private static FlowPane flow(Node... nodes) {
    FlowPane flow = new FlowPane(8, 8, nodes);
    flow.setAlignment(Pos.CENTER_LEFT);
    return flow;
  }

  private static VBox row(String title, Node content) {
    Label name = new Label(title);
    name.getStyleClass().add("section");
    VBox row = new VBox(6, name, content);
    row.getStyleClass().add("card");
    row.setPadding(new Insets(10, 14, 12, 14));
    return row;
  }
}
