namespace ProposalDesk.Core.Audit;

/// <summary>What the security log tells.</summary>
public enum SecurityEventKind
{
    SignIn,
    SignInFailed,
    SignOut,

    /// <summary>Asked once more before something that weighs much, and answered rightly or not.</summary>
    Proof,

    /// <summary>Password, second factor, passkeys, sessions: a person's own.</summary>
    Account,

    /// <summary>Accounts, roles, stand-ins, resets, sections, settings.</summary>
    Administration,
    Export,

    /// <summary>A file that was not taken in, since the scanner found a virus in it.</summary>
    Upload,

    /// <summary>A look at phone, address, scans or a dossier.</summary>
    PersonalData,

    /// <summary>Phone, address or scans of somebody were erased.</summary>
    Erasure,

    /// <summary>A check of the records themselves.</summary>
    Check,
}
