"""Whom the link trusts: an authority of the household or the system, or the one hub that it is paired with."""

import hashlib
import ssl
from typing import Any

from ihd.energy.trouble import HubTrouble
from ihd.hubs.broker import Broker, not_the_hub
from ihd.wording import tr


def trust(broker: Broker) -> ssl.SSLContext:
    """What a link to this broker has to be satisfied with before it says anything. Raises HubTrouble."""
    context = _Trust(ssl.PROTOCOL_TLS_CLIENT)
    if broker.pin or not broker.trusted:
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        context.paired = broker if broker.pin else None
        return context
    try:
        if broker.ca_file:
            context.load_verify_locations(broker.ca_file)
        else:
            context.load_default_certs()
    except (OSError, ssl.SSLError) as error:
        advice = tr("Give the path of a certificate in PEM form in Settings, now “{ca_file}”.", ca_file=broker.ca_file)
        raise HubTrouble(tr("The certificate file cannot be read"), advice) from error
    return context


class _Trust(ssl.SSLContext):
    """Shakes hands by itself, since paho leaves the socket open where that fails.

    Of a `paired` broker only the pinned certificates are accepted, whoever signed them, whatever their names and
    dates. That is judged once the other side has proven that its certificate is its own, and before a byte of MQTT.
    """

    paired: Broker | None = None

    def wrap_socket(self, *args: Any, **kwargs: Any) -> ssl.SSLSocket:
        line = super().wrap_socket(*args, **{**kwargs, "do_handshake_on_connect": False})
        try:
            line.do_handshake()
        except OSError as error:
            line.close()
            if isinstance(error, ConnectionError):
                raise ssl.SSLError("hung up while shaking hands") from error
            raise
        if self.paired and _fingerprint(line) not in self.paired.pins:
            line.close()
            raise not_the_hub(self.paired)
        return line


def _fingerprint(line: ssl.SSLSocket) -> str:
    return hashlib.sha256(line.getpeercert(binary_form=True) or b"").hexdigest()
