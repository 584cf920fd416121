namespace ProposalDesk.Core.Notifications;

public enum MailSecurity
{
    /// <summary>Begins in the clear and turns to TLS; refused where the server cannot. Port 587.</summary>
    StartTls,

    /// <summary>TLS from the first byte. Port 465.</summary>
    Tls,

    /// <summary>In the clear, for a relay on the same machine or network. Port 25.</summary>
    None,
}
