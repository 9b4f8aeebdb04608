package org.daybook.app.ui.fx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import org.daybook.app.ui.text.Messages;

/// Loads views. A view `XView.fxml` lies in the package of its controller `XController`, which is
/// made by hand with its view model and given here; the words come from the message bundle.
public final class Fxml {

  private final Messages messages;

  public Fxml(Messages messages) {
    this.messages = messages;
  }

  /// The view of a controller. A view that is missing or broken is our bug.
  public Parent load(Object controller) {
    Class<?> type = controller.getClass();
    String name = type.getSimpleName().replaceFirst("Controller$", "View") + ".fxml";
    URL location = type.getResource(name);
    if (location == null) {
      throw new IllegalStateException("no view " + name + " beside " + type.getName());
    }
    FXMLLoader loader = new FXMLLoader(location, messages.bundle());
    loader.setClassLoader(type.getClassLoader());
    loader.setControllerFactory(wanted -> {
      if (!wanted.isInstance(controller)) {
        throw new IllegalStateException(name + " wants " + wanted.getName());
      }
      return controller;
    });
    try {
      return loader.load();
    } catch (IOException e) {
      throw new UncheckedIOException("view " + name + " cannot be loaded", e);
    }
  }
}
