using System.Text.Json;

namespace ProposalDesk.Web.Tests.Attack;

/// <summary>What <c>./bench.sh attack</c> prints: a JSON object a line, in the file that <c>ATTACK_COUNTS</c> names.</summary>
internal static class AttackCounts
{
    public static async Task TellAsync(object counts)
    {
        if (Environment.GetEnvironmentVariable("ATTACK_COUNTS") is { Length: > 0 } file)
        {
            await File.AppendAllLinesAsync(file, [JsonSerializer.Serialize(counts)]);
        }
    }
}
