package org.daybook.app.ui.settings;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import org.daybook.app.ui.control.Overlay;
import org.jspecify.annotations.Nullable;

/// Asks something over a page.
public final class QuestionPane extends Overlay {
  private Subscription cardFollows = Subscription.EMPTY;

  public QuestionPane() {}

  /// @param closed told when nothing is asked any more, so that the keyboard goes on elsewhere
  Subscription follow(SettingsViewModel model, SettingsWords words, Runnable closed) {
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            model.state().leaveQuestion();
            event.consume();
          }
        });
    return Subscription.combine(
        model
            .state()
            .questionProperty()
            .subscribe(question -> show(question, model, words, closed)),
        () -> cardFollows.unsubscribe());
  }

  private void show(
      @Nullable Question question, SettingsViewModel model, SettingsWords words, Runnable closed) {
    boolean was = isVisible();
    cardFollows.unsubscribe();
    cardFollows = Subscription.EMPTY;
    clear();
    setVisible(question != null);
    if (question == null) {
      if (was) {
        closed.run();
      }
      return;
    }
    var state = model.state();
    AskCard card =
        switch (question) {
          case Question.Activate it -> new ActivateCard(it, model.devices(), state, words);
          case Question.ShowCode it -> new CodeCard(it, state, words);
          case Question.ChangeDevice it -> new DeviceChangeCard(it, model.devices(), state, words);
          case Question.Person it -> new PersonCard(it, model.staff(), state, words);
          case Question.GiveRole it -> new GiveRoleCard(it, model.staff(), state, words);
          case Question.BranchForm it -> new BranchCard(it, model.branches(), state, words);
          case Question.PackageForm it -> new PackageCard(it, model.cash(), state, words);
          case Question.CashboxForm it -> new CashboxCard(it, model.cash(), state, words);
        };
    lay(card);
    cardFollows = card.follow();
    card.ready();
    card.focus();
  }
}
