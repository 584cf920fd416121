namespace ProposalDesk.Core.Consultations;

/// <summary>办前、办中、办后 (domain.md §3.4).</summary>
public enum ContactPhase
{
    /// <summary>办前: understand the intent.</summary>
    Before,

    /// <summary>办中: discuss plan, first opinion, draft.</summary>
    During,

    /// <summary>办后: follow-up visit.</summary>
    After,
}
