namespace ProposalDesk.Core.Administration;

/// <summary>As what somebody is waited for.</summary>
public enum OpenTaskKind
{
    /// <summary>As handler, or as the writer of a section's opinion.</summary>
    Writing,

    /// <summary>As the only head of a section.</summary>
    Heading,

    /// <summary>As a leader, by name.</summary>
    Leading,
}
