package org.daybook.app.ui.settings;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.daybook.app.service.online.Online;
import org.daybook.model.command.Reason;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.permission.Permission;
import org.daybook.model.staff.Rights;
import org.jspecify.annotations.Nullable;

/// What all pages share: what the person may do, whether the server answers, what is asked over the
/// page, and what was said last.
public final class SettingsState {
  private final ObjectProperty<Rights> rights =
      new SimpleObjectProperty<>(this, "rights", new Rights(false, Set.of()));
  private final BooleanProperty online = new SimpleBooleanProperty(this, "online");
  private final ObjectProperty<@Nullable Question> question =
      new SimpleObjectProperty<>(this, "question");
  private final ReadOnlyObjectWrapper<Map<String, String>> typed =
      new ReadOnlyObjectWrapper<>(this, "typed", Map.of());
  private final ObjectProperty<@Nullable Notice> notice =
      new SimpleObjectProperty<>(this, "notice");
  private final ObjectProperty<@Nullable Refusal> refusal =
      new SimpleObjectProperty<>(this, "refusal");
  private final BooleanProperty busy = new SimpleBooleanProperty(this, "busy");

  public ObjectProperty<Rights> rightsProperty() {
    return rights;
  }

  /// Whether the server answers.
  public BooleanProperty onlineProperty() {
    return online;
  }

  /// What is asked over the page; null while nothing is.
  ObjectProperty<@Nullable Question> questionProperty() {
    return question;
  }

  /// What is typed into the fields of the question, by the id of the field; a field that is as the
  /// question found it is not there.
  ReadOnlyObjectProperty<Map<String, String>> typedProperty() {
    return typed.getReadOnlyProperty();
  }

  void type(String field, String words) {
    var all = new HashMap<>(typed.get());
    all.put(field, words);
    typed.set(Map.copyOf(all));
  }

  /// What was done last; null once that was said.
  ObjectProperty<@Nullable Notice> noticeProperty() {
    return notice;
  }

  /// Why what was wanted last was not done; null when it was.
  ObjectProperty<@Nullable Refusal> refusalProperty() {
    return refusal;
  }

  /// Whether the server is being asked.
  BooleanProperty busyProperty() {
    return busy;
  }

  /// Why something that a permission is for cannot be done now; null when it can.
  ObservableValue<@Nullable Obstacle> obstacle(Permission permission) {
    ObjectBinding<@Nullable Obstacle> binding =
        Bindings.createObjectBinding(() -> obstacleNow(permission), rights, online);
    return binding;
  }

  @Nullable Obstacle obstacleNow(Permission permission) {
    if (!rights.get().include(permission)) {
      return Obstacle.NOT_PERMITTED;
    }
    return online.get() ? null : Obstacle.OFFLINE;
  }

  /// Why something that is decided at this branch cannot be done now: it waits for no network.
  ObservableValue<@Nullable Obstacle> ownObstacle(Permission permission) {
    ObjectBinding<@Nullable Obstacle> binding =
        Bindings.createObjectBinding(() -> ownObstacleNow(permission), rights);
    return binding;
  }

  @Nullable Obstacle ownObstacleNow(Permission permission) {
    return rights.get().include(permission) ? null : Obstacle.NOT_PERMITTED;
  }

  void ask(Question what) {
    ask(what, Map.of());
  }

  /// @param half what was typed into it before
  void ask(Question what, Map<String, String> half) {
    refusal.set(null);
    typed.set(Map.copyOf(half));
    question.set(what);
  }

  void leaveQuestion() {
    refusal.set(null);
    question.set(null);
    typed.set(Map.of());
  }

  void say(Notice what) {
    refusal.set(null);
    notice.set(what);
  }

  void refuse(Refusal why) {
    refusal.set(why);
  }

  /// Whether a gesture was saved; where it was not, says why.
  boolean saved(CaptureResult result) {
    return switch (result) {
      case CaptureResult.Saved _ -> true;
      case CaptureResult.Refused(_, var reason) -> {
        refuse(new Refusal.ByRule(reason));
        yield false;
      }
    };
  }

  /// What the server answered, or null after saying why it did not.
  <T> @Nullable T done(Online<T> answer) {
    busy.set(false);
    return switch (answer) {
      case Online.Done<T>(var it) -> it;
      case Online.Not<T>(var why) -> {
        refuse(new Refusal.ByServer(why));
        yield null;
      }
    };
  }

  /// Whether a change was made at the server; where it was not, says why.
  boolean made(@Nullable Reason refused) {
    if (refused != null) {
      refuse(new Refusal.ByRule(refused));
    }
    return refused == null;
  }

  void failed() {
    busy.set(false);
    refuse(new Refusal.ByDisk());
  }
}
