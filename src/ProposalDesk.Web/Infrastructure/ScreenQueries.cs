namespace ProposalDesk.Web.Infrastructure;

/// <summary>Registers every page query: a class named <c>…Query</c> with a <c>RunAsync</c>.</summary>
public static class ScreenQueries
{
    public static void AddScreenQueries(this IServiceCollection services)
    {
        foreach (var query in typeof(ScreenQueries).Assembly.GetTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false } && t.Name.EndsWith("Query", StringComparison.Ordinal)))
        {
            services.AddScoped(query);
        }
    }
}
