namespace ProposalDesk.Web.Tests.TestBed;

/// <summary>What a test wants to find on the desk, in words of the field.</summary>
public abstract partial class DeskFixture
{
    /// <summary>The password of every account the tests make.</summary>
    public const string Password = "ceshi-2021-Ban";

    /// <summary>What every test of this kind of desk finds when it begins.</summary>
    protected virtual Task PrepareAsync() => SettleInAsync();
}
