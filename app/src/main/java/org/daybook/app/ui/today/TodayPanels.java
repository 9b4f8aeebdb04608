package org.daybook.app.ui.today;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.daybook.app.service.attention.AttentionView;
import org.daybook.app.service.closing.DrawerInUse;
import org.daybook.app.service.closing.OpenDay;
import org.daybook.app.service.rollcall.MissingRegister;
import org.daybook.app.service.rollcall.SessionSummary;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Tone;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.attention.AttentionState;

/// Puts what is missing, what is next and what is to be settled into words.
final class TodayPanels {
  private final Messages messages;
  private final TodayWords words;
  private final TodayViewModel model;

  TodayPanels(Messages messages, TodayWords words, TodayViewModel model) {
    this.messages = messages;
    this.words = words;
    this.model = model;
  }

  /// @param loading whether there may be more than is here yet; an empty list then says so
  void fill(
      TodayPage page,
      boolean loading,
      TodayPanel missing,
      TodayPanel next,
      TodayPanel drawers,
      TodayPanel attention) {
    sayNothing(missing, loading, "today.missing.none");
    sayNothing(drawers, loading, "today.drawers.none");
    sayNothing(next, loading, "today.next.none");
    sayNothing(attention, loading, "attention.empty");
    show(missing, page.missing().stream().map(it -> missing(it, page)).toList());
    next.setTitle(
        page.isNextLater()
            ? messages.text("today.next.later", messages.shortDate(page.nextDay()))
            : messages.text("today.next"));
    show(next, page.next().stream().map(this::next).toList());
    var inUse = page.drawers().orElse(List.of());
    // Whether a day was closed may still be on its way to this desk.
    var days = loading ? List.<OpenDay>of() : page.openDays();
    drawers.show(
        Stream.concat(inUse.stream().map(it -> drawer(it, page)), days.stream().map(this::open))
            .toList(),
        messages.number(inUse.size()));
    boolean names = page.seesStudents();
    show(attention, page.attention().stream().map(it -> attention(it, names)).toList());
  }

  private void sayNothing(TodayPanel panel, boolean loading, String key) {
    panel.setNothing(messages.text(loading ? "today.loading.short" : key));
  }

  private void show(TodayPanel panel, List<PanelEntry> entries) {
    panel.show(entries, messages.number(entries.size()));
  }

  private PanelEntry missing(MissingRegister register, TodayPage page) {
    var ended = LocalDate.ofInstant(register.endsAt(), page.day().zone());
    boolean today = ended.equals(page.day().today());
    return new PanelEntry(
        register.sessionId(),
        register.onPaper() ? Icon.PAPER : Icon.ROLL_CALL,
        today ? Tone.WARN : Tone.BAD,
        words.names(register.course(), register.cohort()),
        words.missingDetails(register, today),
        "",
        () -> model.open(register.sessionId()));
  }

  private PanelEntry next(SessionSummary session) {
    return new PanelEntry(
        session.sessionId(),
        Icon.CLOCK,
        Tone.NEUTRAL,
        words.names(session.course(), session.cohort()),
        words.coming(session),
        messages.time(session.startsAt()),
        () -> model.open(session.sessionId()));
  }

  private PanelEntry drawer(DrawerInUse drawer, TodayPage page) {
    var opened = LocalDate.ofInstant(drawer.since(), page.day().zone());
    var since =
        opened.equals(page.day().today())
            ? messages.time(drawer.since())
            : messages.shortDate(opened);
    var words =
        List.of(
            messages.text(
                drawer.leftOpen() ? "today.drawers.left_open" : "today.drawers.since", since),
            drawer.heldBy(),
            messages.counted("today.drawers.payments", drawer.payments()));
    return new PanelEntry(
        drawer.shiftId(),
        drawer.leftOpen() ? Icon.ATTENTION : Icon.CASH,
        drawer.leftOpen() ? Tone.WARN : Tone.NEUTRAL,
        messages.shortening(
            Stream.of(drawer.cashbox(), drawer.desk()).filter(it -> !it.isEmpty()).toList()),
        messages.shortening(words.stream().filter(it -> !it.isEmpty()).toList()),
        "",
        () -> model.open(drawer));
  }

  private PanelEntry open(OpenDay open) {
    var day = messages.shortDate(open.day());
    var why =
        open.waitsFor().isEmpty()
            ? messages.text("today.drawers.day_counted")
            : messages.text("today.drawers.day_waits", messages.joined(open.waitsFor()));
    Runnable review = () -> model.openClosing(open.day());
    return new PanelEntry(
        open.day(),
        Icon.CLOSING,
        Tone.NEUTRAL,
        List.of(messages.text("today.drawers.day_open", day), day),
        List.of(why),
        "",
        review,
        new PanelEntry.Action(
            messages.text("today.drawers.review"), Icon.FORWARD, KeyCode.R, review));
  }

  private PanelEntry attention(AttentionView item, boolean names) {
    var student = item.student();
    var session = item.session();
    var parts = new ArrayList<String>();
    parts.add(
        messages.text(
            item.state() == AttentionState.WITH_MANAGER
                ? "attention.group.with_manager"
                : "attention.kind." + item.kind().name().toLowerCase(Locale.ROOT)));
    if (session != null) {
      parts.add(session.cohort());
    }
    return new PanelEntry(
        item.itemId(),
        Icon.ATTENTION,
        Tone.WARN,
        List.of(
            student != null && names
                ? student.name()
                : messages.text("command." + item.command().replace('-', '_'))),
        messages.shortening(parts),
        messages.time(item.capturedAt()),
        model::openAttention);
  }
}
