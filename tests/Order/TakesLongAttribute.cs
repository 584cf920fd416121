namespace ProposalDesk.Tests;

/// <summary>Tests that take long, one after the other in one class.</summary>
/// <param name="seconds">About how long, beside others on two processors.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesLongAttribute(int seconds) : Attribute
{
    public int Seconds { get; } = seconds;
}
