package org.daybook.app.ui.gallery;

import java.util.List;
import java.util.concurrent.Callable;
import javafx.util.Subscription;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.InquiryCard;
import org.daybook.app.ui.control.InquiryPane;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.FxThread;
import org.daybook.app.ui.fx.Inquiry;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.text.Refusal;
import org.jspecify.annotations.Nullable;

/// A question as it lies over a screen.
final class SampleQuestion extends Inquiry<String, String> {
  private static final double HEIGHT = 130;
  private static final double WIDTH = 360;

  SampleQuestion() {
    super(new Background(Runnable::run, new FxThread()));
  }

  InquiryPane pane(Messages messages) {
    var pane = new InquiryPane();
    pane.setPrefHeight(HEIGHT);
    pane.follow(this, question -> new Card(question, messages), () -> {});
    ask(messages.text("gallery.primary"));
    return pane;
  }

  @Override
  protected @Nullable Callable<List<String>> finding(String asked, String text) {
    return null;
  }

  @Override
  protected Object identity(String option) {
    return option;
  }

  @Override
  protected void cannotRead() {}

  @Override
  protected void refused(Refusal why) {}

  private final class Card extends InquiryCard {
    Card(String question, Messages messages) {
      super(SampleQuestion.this, question, WIDTH, messages);
      var answer = new ActionButton(messages.text("gallery.rest"), null, null);
      primary(answer, "answer");
      end(messages.text("gallery.undo"), answer);
    }

    @Override
    public Subscription follow() {
      return followRefusals();
    }

    @Override
    public void focus() {}
  }
}
