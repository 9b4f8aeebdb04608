package org.daybook.app.ui.settings;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.service.staff.StaffBook.Held;
import org.daybook.app.service.staff.StaffBook.Member;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Avatar;
import org.daybook.app.ui.control.FittingLabel;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Paragraph;
import org.daybook.app.ui.control.Pill;
import org.daybook.app.ui.control.Tone;
import org.daybook.model.permission.Permission;
import org.jspecify.annotations.Nullable;

/// One staff member: who it is, which roles she holds where, how she signs in, and who changed
/// that.
final class MemberCard extends ScrollPane {
  private final Member member;
  private final StaffViewModel model;
  private final SettingsWords words;
  private final List<Guarded> ofStaff = new ArrayList<>();
  private final List<Guarded> ofRoles = new ArrayList<>();
  private final List<Guarded> ofWallets = new ArrayList<>();

  MemberCard(Member member, StaffViewModel model, SettingsWords words) {
    this.member = member;
    this.model = model;
    this.words = words;
    getStyleClass().add("settings-scroll");
    setFitToWidth(true);
    setAccessibleText(member.name());
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setContent(
        new VBox(
            12,
            head(),
            roles(),
            wallet(),
            signIn(),
            SettingsPanel.changes(member.changes(), words)));
  }

  Subscription follow(SettingsState state) {
    var all = new ArrayList<Subscription>();
    ofStaff.forEach(it -> all.add(it.follow(state.obstacle(Permission.STAFF_EDIT), words)));
    ofRoles.forEach(it -> all.add(it.follow(state.obstacle(Permission.ROLE_EDIT), words)));
    ofWallets.forEach(
        it -> all.add(it.follow(state.ownObstacle(Permission.WALLET_TRANSFER), words)));
    return all.stream().reduce(Subscription.EMPTY, Subscription::and);
  }

  private Node head() {
    Label name = new Label(member.name());
    name.setMinWidth(USE_PREF_SIZE);
    name.getStyleClass().add("count");
    FittingLabel signIn = new FittingLabel();
    signIn.say(
        List.of(
            words.text("settings.staff.signs_in_as", member.signInName()), member.signInName()));
    signIn.getStyleClass().addAll("secondary", "quiet");
    VBox named = new VBox(2, name, signIn);
    var pill =
        member.active()
            ? new Pill(Tone.OK, Icon.CHECK, words.text("settings.staff.active"))
            : new Pill(Tone.NEUTRAL, Icon.CROSS, words.text("settings.staff.inactive"));
    HBox head =
        new HBox(
            12,
            new Avatar(member.name(), member.staffId()),
            named,
            pill,
            SettingsPanel.gap(),
            button(ofStaff, "settings.staff.edit", Icon.EDIT, "Ctrl+E", model::askChange));
    head.getStyleClass().add("member-head");
    return head;
  }

  private SettingsPanel roles() {
    var panel = new SettingsPanel(words.text("settings.staff.roles"));
    panel.atEnd(button(ofRoles, "settings.staff.give_role", Icon.KEY, null, model::askRole));
    if (member.held().isEmpty()) {
      panel.nothing(words.text("settings.staff.no_role.hint"));
    }
    member.held().forEach(it -> panel.add(held(it)));
    return panel;
  }

  private SettingsPanel wallet() {
    var panel = new SettingsPanel(words.text("wallets.wallet"));
    panel.atEnd(button(ofWallets, "wallets.statement", Icon.CASH, "Ctrl+L", model::openWallet));
    return panel;
  }

  private Node held(Held it) {
    var branch = it.branch();
    var where = branch == null ? words.text("settings.staff.everywhere") : branch;
    var take =
        button(ofRoles, "settings.staff.take_role", Icon.CROSS, null, () -> model.takeRole(it));
    take.button().setAccessibleText(words.text("settings.staff.take_role.spoken", words.held(it)));
    take.button().getStyleClass().add("ghost");
    HBox line = new HBox(10, SettingsPanel.words(it.role(), where), take);
    line.getStyleClass().add("panel-line");
    return line;
  }

  private SettingsPanel signIn() {
    var panel = new SettingsPanel(words.text("settings.staff.sign_in"));
    var about = new Paragraph();
    about.setWords(words.text("settings.staff.sign_in.about"));
    about.getStyleClass().add("quiet");
    FlowPane buttons = new FlowPane(8, 8);
    buttons.getStyleClass().add("panel-buttons");
    if (member.active()) {
      buttons
          .getChildren()
          .addAll(
              button(ofStaff, "settings.staff.invite", Icon.SEND, null, model::invite),
              button(ofStaff, "settings.staff.reset_pin", Icon.REFRESH, null, model::resetPin),
              button(
                  ofStaff,
                  "settings.staff.deactivate",
                  Icon.SIGN_OUT,
                  null,
                  () -> model.activate(false)));
    } else {
      buttons
          .getChildren()
          .add(
              button(
                  ofStaff,
                  "settings.staff.reactivate",
                  Icon.ADD_PERSON,
                  null,
                  () -> model.activate(true)));
    }
    panel.add(about);
    panel.add(buttons);
    return panel;
  }

  private Guarded button(
      List<Guarded> group, String key, Icon icon, @Nullable String shortcut, Runnable act) {
    var button = new ActionButton(words.text(key), icon, shortcut);
    button.setId(key.substring(key.lastIndexOf('.') + 1));
    button.getStyleClass().add("small");
    button.setOnAction(event -> act.run());
    var guarded = new Guarded(button);
    group.add(guarded);
    return guarded;
  }
}
