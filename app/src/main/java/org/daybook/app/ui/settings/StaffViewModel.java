package org.daybook.app.ui.settings;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.app.service.staff.StaffBook;
import org.daybook.app.service.staff.StaffBook.Held;
import org.daybook.app.service.staff.StaffBook.Member;
import org.daybook.app.service.staff.StaffService;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.permission.Permission;
import org.daybook.model.protocol.CodeAnswer;
import org.daybook.model.value.FoldedText;
import org.jspecify.annotations.Nullable;

/// Who works at the centre: found by name, changed one by one.
public final class StaffViewModel {
  private final StaffService staff;
  private final OnlineDesk online;
  private final Work work;
  private final SettingsState state;
  private final ReadOnlyObjectWrapper<@Nullable StaffBook> book =
      new ReadOnlyObjectWrapper<>(this, "book");
  private final ObservableList<Member> found = FXCollections.observableArrayList();
  private final StringProperty query = new SimpleStringProperty(this, "query", "");
  private final ObjectProperty<@Nullable UUID> chosen = new SimpleObjectProperty<>(this, "chosen");

  private final ObjectProperty<@Nullable PersonForm> typed =
      new SimpleObjectProperty<>(this, "typed");

  private Consumer<UUID> wallets = _ -> {};

  StaffViewModel(StaffService staff, OnlineDesk online, Work work, SettingsState state) {
    this.staff = staff;
    this.online = online;
    this.work = work;
    this.state = state;
    query.subscribe(_ -> find());
    state
        .questionProperty()
        .subscribe((was, is) -> {
          if (!(is instanceof Question.Person)) {
            typed.set(null);
          }
        });
  }

  /// @param shown shows the wallet of a staff member
  void walletsLeadTo(Consumer<UUID> shown) {
    wallets = shown;
  }

  /// Shows the wallet of whose card is open.
  void openWallet() {
    var member = chosen();
    if (member != null) {
      wallets.accept(member.staffId());
    }
  }

  /// What is typed about somebody; null while nobody is asked about.
  ObjectProperty<@Nullable PersonForm> typedProperty() {
    return typed;
  }

  /// Goes on with what was half typed.
  void restore(UUID intentId, UUID staffId, boolean isNew, PersonForm half) {
    work.here()
        .run(staff::book)
        .onSuccess(now -> {
          show(now);
          var before = isNew ? null : now.member(staffId).orElse(null);
          if (isNew || before != null) {
            state.ask(new Question.Person(intentId, staffId, before, now, half));
          }
        })
        .onFailure(_ -> state.failed());
  }

  /// Null until it was read.
  ReadOnlyObjectProperty<@Nullable StaffBook> bookProperty() {
    return book.getReadOnlyProperty();
  }

  ObservableList<Member> found() {
    return found;
  }

  StringProperty queryProperty() {
    return query;
  }

  /// Whose card is open.
  ObjectProperty<@Nullable UUID> chosenProperty() {
    return chosen;
  }

  @Nullable Member chosen() {
    var now = book.get();
    return now == null ? null : now.member(chosen.get()).orElse(null);
  }

  void refresh() {
    work.here().run(staff::book).onSuccess(this::show).onFailure(_ -> state.failed());
  }

  private void show(StaffBook now) {
    book.set(now);
    find();
    if (chosen() == null && !found.isEmpty()) {
      chosen.set(found.getFirst().staffId());
    }
  }

  private void find() {
    var now = book.get();
    if (now == null) {
      return;
    }
    var words = List.of(FoldedText.fold(query.get()).split("\\s+", -1));
    var hits =
        now.staff().stream()
            .filter(it -> {
              var own = FoldedText.fold(it.name() + " " + it.signInName());
              return words.stream().allMatch(own::contains);
            })
            .toList();
    if (!hits.equals(List.copyOf(found))) {
      found.setAll(hits);
    }
  }

  /// Asks who is new.
  void askNew() {
    var now = book.get();
    if (now != null && state.obstacleNow(Permission.STAFF_EDIT) == null) {
      var id = work.intentIds().get();
      var empty = new PersonForm("", "", null, null);
      state.ask(new Question.Person(work.intentIds().get(), id, null, now, empty));
    }
  }

  void askChange() {
    var now = book.get();
    var member = chosen();
    if (now != null && member != null && state.obstacleNow(Permission.STAFF_EDIT) == null) {
      var intentId = work.intentIds().get();
      var typed = PersonForm.of(member);
      state.ask(new Question.Person(intentId, member.staffId(), member, now, typed));
    }
  }

  /// Saves who somebody is; whoever is new is given a code to choose a password with.
  void save(Question.Person asked, PersonForm typed) {
    var before = asked.before();
    if (!typed.problems(before == null).isEmpty()) {
      return;
    }
    var entry =
        new StaffService.Entry(
            asked.staffId(),
            typed.name().strip(),
            typed.signIn(),
            before == null || before.active(),
            before == null ? null : before.sourcedId());
    var roleId = typed.roleId();
    var first =
        before == null && roleId != null ? new StaffService.First(roleId, typed.branchId()) : null;
    capture(
        () -> staff.save(work.staffId(), asked.intentId(), entry, first),
        () -> {
          state.leaveQuestion();
          chosen.set(asked.staffId());
          query.set("");
          if (before == null) {
            state.say(new Notice(Notice.Kind.STAFF_ADDED, entry.name(), null));
            invite(asked.staffId(), entry.name());
          } else {
            var old = StaffService.Entry.of(before);
            state.say(new Notice(Notice.Kind.STAFF_CHANGED, entry.name(), () -> back(old)));
          }
        });
  }

  /// Lets somebody sign in no more, or again.
  void activate(boolean active) {
    var member = chosen();
    if (member == null || state.obstacleNow(Permission.STAFF_EDIT) != null) {
      return;
    }
    var entry = StaffService.Entry.of(member).with(active);
    var kind = active ? Notice.Kind.STAFF_BACK : Notice.Kind.STAFF_LEFT;
    capture(
        () -> staff.save(work.staffId(), work.intentIds().get(), entry, null),
        () ->
            state.say(new Notice(kind, member.name(), () -> back(StaffService.Entry.of(member)))));
  }

  private void back(StaffService.Entry old) {
    capture(
        () -> staff.save(work.staffId(), work.intentIds().get(), old, null),
        () -> state.say(new Notice(Notice.Kind.TAKEN_BACK, old.name(), null)));
  }

  /// Makes the person's PINs useless: each desk asks for a new one.
  void resetPin() {
    var member = chosen();
    if (member != null && state.obstacleNow(Permission.STAFF_EDIT) == null) {
      capture(
          () -> staff.resetPin(work.staffId(), work.intentIds().get(), member.staffId()),
          () -> state.say(new Notice(Notice.Kind.PIN_RESET, member.name(), null)));
    }
  }

  void askRole() {
    var now = book.get();
    var member = chosen();
    if (now != null && member != null && state.obstacleNow(Permission.ROLE_EDIT) == null) {
      state.ask(new Question.GiveRole(work.intentIds().get(), member, now));
    }
  }

  void giveRole(Question.GiveRole asked, UUID roleId, @Nullable UUID branchId) {
    var member = asked.member();
    capture(
        () -> assign(asked.intentId(), member, roleId, branchId, true),
        () -> {
          state.leaveQuestion();
          state.say(
              new Notice(
                  Notice.Kind.ROLE_GIVEN,
                  member.name(),
                  () -> assignBack(member, roleId, branchId, false)));
        });
  }

  void takeRole(Held held) {
    var member = chosen();
    if (member != null && state.obstacleNow(Permission.ROLE_EDIT) == null) {
      capture(
          () -> assign(work.intentIds().get(), member, held.roleId(), held.branchId(), false),
          () ->
              state.say(
                  new Notice(
                      Notice.Kind.ROLE_TAKEN,
                      held.role(),
                      () -> assignBack(member, held.roleId(), held.branchId(), true))));
    }
  }

  private void assignBack(Member member, UUID roleId, @Nullable UUID branchId, boolean active) {
    capture(
        () -> assign(work.intentIds().get(), member, roleId, branchId, active),
        () -> state.say(new Notice(Notice.Kind.TAKEN_BACK, member.name(), null)));
  }

  private CaptureResult assign(
      UUID intentId, Member member, UUID roleId, @Nullable UUID branchId, boolean active) {
    return staff.assign(work.staffId(), intentId, member.staffId(), roleId, branchId, active);
  }

  /// Has the server make a code with which the chosen person chooses a password.
  void invite() {
    var member = chosen();
    if (member != null && state.obstacleNow(Permission.STAFF_EDIT) == null) {
      invite(member.staffId(), member.name());
    }
  }

  private void invite(UUID staffId, String name) {
    if (state.busyProperty().get()) {
      return;
    }
    state.busyProperty().set(true);
    work.errands()
        .run(() -> online.invite(staffId))
        .onSuccess(answer -> {
          CodeAnswer code = state.done(answer);
          if (code != null) {
            state.ask(new Question.ShowCode(true, name, code.code(), code.expiresAt()));
          }
        })
        .onFailure(_ -> state.failed());
  }

  private void capture(Callable<CaptureResult> gesture, Runnable then) {
    work.here()
        .<CaptureResult>run(gesture)
        .onSuccess(result -> {
          if (state.saved(result)) {
            then.run();
            refresh();
          }
        })
        .onFailure(_ -> state.failed());
  }

  /// What a person's sign-in name might be, from the name as typed so far.
  static String suggestion(String name) {
    return FoldedText.fold(name).toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", ".");
  }
}
