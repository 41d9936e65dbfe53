"""What the system says of the network, as a hint: it came, it went, it is another one. The network is not asked."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class NetworkSign(QObject):
    """`changed(is_offline)`. Silent where the system has nothing to tell; the caller then tries with growing pauses."""

    changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listens = False

    def listen(self) -> None:
        """Begin to hear; once there is a reason to, for it loads a part of the system."""
        from PySide6.QtNetwork import QNetworkInformation

        if self._listens:
            return
        self._listens = True
        if not QNetworkInformation.loadDefaultBackend():
            return
        known = QNetworkInformation.instance()
        if known is not None:
            known.reachabilityChanged.connect(self._tell)
            known.transportMediumChanged.connect(self._tell)

    def _tell(self) -> None:
        from PySide6.QtNetwork import QNetworkInformation

        known = QNetworkInformation.instance()
        offline = QNetworkInformation.Reachability.Disconnected
        self.changed.emit(known is not None and known.reachability() == offline)
