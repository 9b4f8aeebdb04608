package org.daybook.app.ui.window;

import java.util.UUID;
import java.util.function.Supplier;
import org.daybook.app.service.Desk;
import org.daybook.app.ui.attention.AttentionController;
import org.daybook.app.ui.attention.AttentionLeads;
import org.daybook.app.ui.attention.AttentionViewModel;
import org.daybook.app.ui.fx.Background;
import org.daybook.app.ui.fx.Fxml;
import org.daybook.app.ui.text.Messages;
import org.daybook.model.attention.AttentionItem;

/// Attention in the frame: it follows the replica.
final class AttentionScreen {
  private final Desk desk;
  private final Background background;
  private final AttentionViewModel model;
  private final NoShowsScreens noShows;

  AttentionScreen(
      Desk desk,
      UUID staffId,
      Supplier<UUID> intentIds,
      Background background,
      AttentionLeads leads,
      NoShowsScreens noShows) {
    this.desk = desk;
    this.noShows = noShows;
    this.background = background;
    this.model =
        new AttentionViewModel(
            new AttentionAtDesk(desk.services(), staffId, intentIds), leads, background);
  }

  Screen screen(Messages messages) {
    var controller = new AttentionController(model, messages);
    var view = new Fxml(messages).load(controller);
    var sign = noShows.sign(messages);
    controller.addToHead(sign.button());
    model.refresh();
    background.ui().later(controller::focus);
    var changes =
        desk.changes().refresh(it -> it.in(AttentionItem.TABLE), background.ui(), model::refresh);
    return Screen.of(view, changes::close, sign.close(), controller::close);
  }
}
