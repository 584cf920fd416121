namespace ProposalDesk.Core.Data;

/// <summary>What keeps database or disk from working, as far as people can do something about it.</summary>
public enum StorageTrouble
{
    /// <summary>Not to be reached, or its file not to be read.</summary>
    Away,

    /// <summary>Others are writing, or it takes too long.</summary>
    Busy,

    /// <summary>No room on the disk.</summary>
    Full,

    /// <summary>Can be read but not written.</summary>
    ReadOnly,
}
