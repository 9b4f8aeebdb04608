package org.daybook.app.ui.cash;

import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.daybook.app.service.cash.TillService.Holder;
import org.jspecify.annotations.Nullable;

/// Asks who answers for the drawer from now on.
final class HandOverCard extends AskedCard {
  private final CashQuestion.HandOver asked;
  private final ComboBox<Holder> holder = new ComboBox<>();

  HandOverCard(
      CashQuestion.HandOver asked, CashViewModel desk, SaleViewModel sale, CashWords words) {
    super(words.text("cash.hand_over.title"), desk, sale, words);
    this.asked = asked;
    holder.setId("holder");
    if (asked.holders().isEmpty()) {
      say(words.text("cash.hand_over.nobody"));
      return;
    }
    say(words.text("cash.hand_over.hint"));
    holder.setMaxWidth(Double.MAX_VALUE);
    holder.setAccessibleText(words.text("cash.hand_over.to"));
    holder.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Holder it) {
            return it == null ? "" : it.name();
          }

          @Override
          public Holder fromString(String name) {
            return holder.getItems().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
          }
        });
    holder.getItems().setAll(asked.holders());
    holder.setValue(asked.holders().getFirst());
    named(words.text("cash.hand_over.to"), holder);
    focusFirst(holder);
    action(words.text("cash.hand_over"));
  }

  @Override
  boolean isComplete() {
    return holder != null && holder.getValue() != null;
  }

  @Override
  void answer() {
    var to = holder.getValue();
    if (to != null) {
      desk.handOver(asked, to.staffId(), to.name());
    }
  }
}
