using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace ProposalDesk.Web.Infrastructure;

/// <summary>Tables whose rows are named by a kind of the field: a row of no kind is refused in words instead of by the framework.</summary>
public sealed class KnownRowsBinders : IModelBinderProvider
{
    private static readonly DictionaryModelBinderProvider _tables = new();

    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Dictionary<,>)
        && type.GenericTypeArguments[0] is { IsEnum: true } kind && _tables.GetBinder(context) is { } table
            ? new Binder(table, kind)
            : null;

    private sealed class Binder(IModelBinder table, Type kind) : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext bindingContext)
        {
            if (bindingContext.ValueProvider is IEnumerableValueProvider posted
                && posted.GetKeysFromPrefix(bindingContext.ModelName).Keys.Any(k => !Enum.IsDefined(kind, k)))
            {
                bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, "有一行认不出来，没有保存。请刷新页面后重新填写。");
                return Task.CompletedTask;
            }

            return table.BindModelAsync(bindingContext);
        }
    }
}
