package org.daybook.app.ui.students;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.util.Subscription;
import org.daybook.app.service.cash.GrantedPackage;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Badge;
import org.daybook.app.ui.control.DropList;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.IconField;
import org.daybook.app.ui.control.InquiryCard;
import org.daybook.app.ui.control.Tone;
import org.daybook.app.ui.text.Messages;
import org.jspecify.annotations.Nullable;

/// Asks which package a student is given for nothing, or whether one is given back, and why.
final class PackageCard extends InquiryCard {
  private final PackageViewModel model;
  private final Messages messages;
  private final boolean finds;
  private final IconField find;
  private final TextField reason = new TextField();
  private final ActionButton answer = new ActionButton();

  PackageCard(PackageQuestion question, PackageViewModel model, Messages messages) {
    super(model, title(question, messages), 560, messages);
    setPrefWidth(560);
    this.model = model;
    this.messages = messages;
    this.finds = question instanceof PackageQuestion.Grant;
    find = new IconField(Icon.SEARCH, messages.text("students.package.find"), null);
    find.setId("findPackage");
    if (question instanceof PackageQuestion.GiveBack it) {
      getChildren()
          .add(paragraph(messages.counted("students.package.give_back.words", it.left()), "quiet"));
      answer.setText(messages.text("students.package.give_back.do"));
    } else {
      var list = new DropList<GrantedPackage>(model.options(), this::row, this::pick);
      list.getStyleClass().add("wallet-options");
      list.follow(find, model::leaveQuestion);
      getChildren().addAll(find, list);
    }
    askReason(reason, messages.text("students.reason"), messages.text("students.package.prompt"));
    reason.setOnAction(_ -> model.answer());
    primary(answer, "answer");
    answer.setOnAction(_ -> model.answer());
    end(messages.text("booking.back"), answer);
  }

  private static String title(PackageQuestion question, Messages messages) {
    return switch (question) {
      case PackageQuestion.Grant it -> messages.text("students.package.grant.title", it.name());
      case PackageQuestion.GiveBack it ->
          messages.text("students.package.give_back.title", it.title(), it.name());
    };
  }

  @Override
  public Subscription follow() {
    return Subscription.combine(
        bound(find, model.queryProperty()),
        bound(reason, model.reasonProperty()),
        model.pickedProperty().subscribe(this::show),
        model.reasonProperty().subscribe(_ -> answer.setDisable(!model.mayAnswer())),
        followRefusals());
  }

  @Override
  public void focus() {
    if (finds) {
      find.requestFocus();
      find.end();
    } else {
      reason.requestFocus();
      reason.end();
    }
  }

  private void pick(GrantedPackage picked) {
    model.pickedProperty().set(picked);
    if (picked.objection() == null) {
      reason.requestFocus();
    }
  }

  private void show(@Nullable GrantedPackage picked) {
    answer.setDisable(!model.mayAnswer());
    if (finds) {
      answer.setText(
          picked == null
              ? messages.text("students.package.grant")
              : messages.text("students.package.grant.do", picked.name()));
    }
  }

  private Node row(GrantedPackage it) {
    var objection = it.objection();
    return option(
        it.name(),
        it.about(),
        objection == null
            ? new Badge(Tone.NEUTRAL, messages.counted("students.package.lessons", it.credits()))
            : new Badge(
                Tone.WARN,
                Icon.ATTENTION,
                messages.text("reason." + objection.name().toLowerCase(Locale.ROOT))));
  }
}
