package org.daybook.app.ui.signin;

import javafx.beans.property.ObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.daybook.app.ui.control.Avatar;
import org.jspecify.annotations.Nullable;

/// Those who may take the desk over by PIN, one button each.
public final class PeopleChoice extends VBox {

  public PeopleChoice() {
    getStyleClass().add("people-choice");
  }

  void show(ObservableList<KnownPerson> people, ObjectProperty<@Nullable KnownPerson> chosen) {
    people.addListener((ListChangeListener<KnownPerson>) change -> fill(people, chosen));
    fill(people, chosen);
  }

  private void fill(
      ObservableList<KnownPerson> people, ObjectProperty<@Nullable KnownPerson> chosen) {
    ToggleGroup group = new ToggleGroup();
    getChildren().clear();
    for (KnownPerson person : people) {
      ToggleButton button = new ToggleButton(person.name(), new Avatar(person.name(), person.id()));
      button.getStyleClass().add("person-choice");
      button.setToggleGroup(group);
      button.setMaxWidth(Double.MAX_VALUE);
      button.setOnAction(event -> chosen.set(person));
      chosen.subscribe(is -> button.setSelected(person.equals(is)));
      getChildren().add(button);
    }
  }
}
